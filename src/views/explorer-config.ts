import type { ColumnType } from '../tabular/column-type.ts';
import type { TablePlaces, TablePoints } from '../tabular/geography/table-geography.ts';
import type { ColumnProfile } from '../tabular/table-profile.ts';
import type { ReadHints, TableFormat } from '../tabular/table.ts';

/** A column as the explorer needs it: what the build detected, so that the browser does not guess again. */
export interface ExplorerColumn extends Pick<ColumnProfile, 'name' | 'decimal' | 'dateStyle'> {
  readonly type: ColumnType;
  /** Characters of its longest cell; unknown for a column that was not profiled. */
  readonly longest?: number | undefined;
}

/** Where the rows of a resource can be had in a browser, best first. */
export type RowSource =
  /** The file itself, streamed: same origin, or a server that allows it (CORS). */
  | {
      readonly kind: 'file';
      readonly url: string;
      readonly format: TableFormat;
      readonly bytes: number | null;
      readonly hints: Pick<ReadHints, 'encoding' | 'dialect'>;
    }
  /** Parquet made by data.gouv.fr, by ranges. */
  | { readonly kind: 'parquet'; readonly url: string }
  /** API tabulaire, page by page (contract §12); `url` is its `…/api/resources/<id>/`. */
  | { readonly kind: 'tabular-api'; readonly url: string };

/**
 * Everything the explorer of a resource page knows before it loads anything: written in the page as JSON
 * (`<script type="application/json" data-part="config">` inside `<data-explorer>`). Hostile texts inside.
 */
export interface ExplorerConfig {
  readonly resourceId: string;
  readonly resourceTitle: string;
  readonly datasetTitle: string;
  /** Absolute address of the page, for links and for the header of downloads. */
  readonly pageUrl: string;
  readonly producer: string;
  readonly license: string;
  /** Day of the data, `YYYY-MM-DD`. */
  readonly modifiedAt: string;
  /** Start of the names of downloads, without extension. */
  readonly fileName: string;
  readonly columns: readonly ExplorerColumn[];
  /** Rows of the whole table, `null` when unknown. */
  readonly rows: number | null;
  /** In the order to try them; empty when the rows cannot be had (the page says why). */
  readonly sources: readonly RowSource[];
  readonly points: Pick<TablePoints, 'source' | 'system' | 'bounds'> | null;
  readonly places: Pick<TablePlaces, 'level' | 'column'> | null;
  /** PMTiles made by data.gouv.fr, read by ranges. */
  readonly tilesUrl: string | null;
  /** Files of places and boundaries of this site (`tabular/geography/`); `null` when the snapshot has none. */
  readonly geo: {
    readonly outline: string;
    readonly places: string;
    readonly communes: string | null;
    readonly departements: string | null;
    readonly regions: string | null;
    /** Who the boundaries come from; `null` without any. */
    readonly attribution: string | null;
  };
  /** Style of the base map (IGN) when the deployment allows it, else `null`: the outline. */
  readonly baseMap: { readonly styleUrl: string; readonly attribution: string } | null;
}
