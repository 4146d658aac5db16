import { fillText } from '../../french/fill-text.ts';
import { valueKind } from '../../tabular/column-type.ts';
import { fromLambert } from '../../tabular/geography/lambert.ts';
import type { ExplorerConfig } from '../../views/explorer-config.ts';
import type { MapTexts } from '../../views/explorer/map-texts.ts';
import type { ExplorerHost, TableSource } from '../explorer/table-source.ts';
import { areasContent, countPlaces } from './areas-content.ts';
import { categoryColours, type CategoryColours } from './category-colours.ts';
import type { GeoFiles } from './geo-files.ts';
import { cleanShapes, type CleanShapes } from './geometry-cleaning.ts';
import { declaredSystem } from './geojson-system.ts';
import { readGeojson, shapeBytes, shapeFeatures } from './geojson-file.ts';
import type { MapContent, MapMode } from './map-content.ts';
import { PointClusters } from './point-clusters.ts';
import { groupedAlways, groupedFrom, pointsContent } from './points-content.ts';
import { shapesContent } from './shapes-content.ts';
import { openTiles, tilesContent } from './tiles-content.ts';

/** Rows that are coloured by a column, at most: each is asked for. */
const colouredRows = 20_000;
const rowsAtOnce = 5000;

/** What a visitor asks of the points of a map. */
export interface PointWishes {
  /** `null`: as many points call for. */
  readonly grouped: boolean | null;
  /** Name of a column; `''` for one colour. */
  readonly colour: string;
}

/** No row of this resource can be had from here. */
class NoTableError extends Error {
  override readonly name = 'NoTable';
}

/** Reads what the map shows, in each way this resource allows. */
export class ContentLoader {
  readonly table: TableSource | null;
  /** Ways of showing it, best first. */
  readonly modes: readonly MapMode[];
  readonly #config: ExplorerConfig;
  readonly #geo: GeoFiles;
  readonly #texts: MapTexts;
  readonly #shapes: CleanShapes | null;
  readonly #note: string | null;

  /** Started with the map: a worker takes a moment to come. */
  #pointClusters: PointClusters | null = null;

  static async open(
    host: ExplorerHost,
    geo: GeoFiles,
    texts: MapTexts,
    signal: AbortSignal,
  ): Promise<ContentLoader> {
    const { config } = host;
    const [table, { shapes, note }] = await Promise.all([
      host.openTable().catch(() => null),
      openShapes(config, texts, signal),
    ]);
    return new ContentLoader(config, geo, texts, table, shapes, note);
  }

  private constructor(
    config: ExplorerConfig,
    geo: GeoFiles,
    texts: MapTexts,
    table: TableSource | null,
    shapes: CleanShapes | null,
    note: string | null,
  ) {
    this.#config = config;
    this.#geo = geo;
    this.#texts = texts;
    this.#shapes = shapes;
    this.#note = note;
    this.table = table;
    this.modes = modesOf(config, table, shapes !== null);
    if (this.modes[0] === 'points') this.#clusters();
    if (this.modes.length === 0) throw new NoTableError('No source of this resource answers.');
  }

  readonly #clusters = (): PointClusters => (this.#pointClusters ??= new PointClusters());

  /** Frees what the contents of the map share. */
  close(): void {
    this.#pointClusters?.close();
  }

  /** Names of the columns that may colour points. */
  get colourColumns(): readonly string[] {
    return (this.table?.columns ?? [])
      .filter(({ type }) => valueKind(type) === 'category')
      .map(({ name }) => name);
  }

  async load(mode: MapMode, wishes: PointWishes): Promise<MapContent> {
    if (mode === 'tiles') return tilesContent(await openTiles(this.#config.tilesUrl ?? ''), this.#texts);
    const { table } = this;
    if (!table) throw new NoTableError('No source of this resource answers.');
    const content = await this.#tableContent(table, mode, wishes);
    return this.#note === null ? content : { ...content, notes: [...content.notes, this.#note] };
  }

  async #tableContent(table: TableSource, mode: MapMode, wishes: PointWishes): Promise<MapContent> {
    switch (mode) {
      case 'shapes':
        return this.#loadShapes(table);
      case 'communes':
      case 'areas':
      case 'regions':
        return this.#loadAreas(table, mode);
      default:
        return this.#loadPoints(table, wishes);
    }
  }

  async #loadPoints(table: TableSource, wishes: PointWishes): Promise<MapContent> {
    const points = await table.points();
    const count = points.rows.length;
    const grouped = count > groupedAlways || (wishes.grouped ?? count > groupedFrom);
    const column = table.columns.findIndex(({ name }) => name === wishes.colour);
    // The rows that are asked for are those that match, placed or not.
    const tooMany = column >= 0 && count + points.leftOut > colouredRows;
    const colours = column < 0 || tooMany ? null : await this.#colours(table, column);
    const content = pointsContent({
      table,
      points,
      texts: this.#texts,
      grouped,
      clusters: this.#clusters,
      colours,
    });
    if (!tooMany) return content;
    const note = fillText(this.#texts.colour.tooMany, { count: colouredRows.toString() });
    return { ...content, notes: [...content.notes, note] };
  }

  async #colours(table: TableSource, column: number): Promise<CategoryColours> {
    const rows = await rowsOf(table, colouredRows);
    return categoryColours(rows, column, this.#texts);
  }

  async #loadShapes(table: TableSource): Promise<MapContent> {
    const { search, filters } = table.query;
    const whole = search === '' && filters.length === 0;
    const matching = whole ? null : new Set((await rowsOf(table, shapeFeatures)).map(({ number }) => number));
    return shapesContent(
      table,
      this.#shapes ?? { shapes: [], features: 0, skipped: 0 },
      matching,
      this.#texts,
    );
  }

  async #loadAreas(table: TableSource, mode: 'communes' | 'areas' | 'regions'): Promise<MapContent> {
    const { level, column } = this.#config.places ?? { level: 'departement' as const, column: 0 };
    const wanted = ({ communes: 'commune', areas: 'departement', regions: 'region' } as const)[mode];
    const [counts, places, outlines] = await Promise.all([
      table.countByCode(column),
      this.#geo.places(mode === 'communes'),
      wanted === 'commune' ? null : this.#geo.outlines(wanted),
    ]);
    return areasContent({
      mode,
      counts: countPlaces(counts, level, wanted, places),
      outlines,
      texts: this.#texts,
    });
  }
}

function modesOf(config: ExplorerConfig, table: TableSource | null, shapes: boolean): readonly MapMode[] {
  const { points, places, tilesUrl, geo } = config;
  // Rows that come page by page cannot be placed together.
  const whole = table?.abilities.wholeTable === true;
  const modes: MapMode[] = [];
  if (shapes && table) modes.push('shapes');
  if (points && whole) modes.push('points');
  if (tilesUrl !== null && !shapes) modes.push('tiles');
  if (places && whole) {
    if (places.level === 'commune' && geo.communes !== null) modes.push('communes');
    if (places.level !== 'region') modes.push('areas');
    modes.push('regions');
  }
  return modes;
}

/** The shapes of a small GeoJSON file, and why they are not drawn when they cannot be. */
async function openShapes(
  { sources }: ExplorerConfig,
  texts: MapTexts,
  signal: AbortSignal,
): Promise<{ shapes: CleanShapes | null; note: string | null }> {
  const [source] = sources;
  if (source?.kind !== 'file' || source.format !== 'geojson') return { shapes: null, note: null };
  if (source.bytes !== null && source.bytes > shapeBytes)
    return { shapes: null, note: texts.shapes.tooLarge };
  const content = await readGeojson(source.url, signal);
  if (typeof content === 'string') return { shapes: null, note: texts.shapes[content] };
  const declared = declaredSystem(content.json);
  if (!declared.known)
    return { shapes: null, note: fillText(texts.shapes.unknownSystem, { name: declared.name }) };
  const { system } = declared;
  const shapes = cleanShapes(content.json, system === 'wgs84' ? null : (x, y) => fromLambert(system, x, y));
  return shapes.features > shapeFeatures
    ? { shapes: null, note: texts.shapes.tooLarge }
    : { shapes, note: null };
}

type NumberedRows = Awaited<ReturnType<TableSource['rows']>>;

async function rowsOf(table: TableSource, most: number): Promise<NumberedRows> {
  const rows: NumberedRows[number][] = [];
  while (rows.length < most) {
    const more = await table.rows(rows.length, Math.min(most, rows.length + rowsAtOnce));
    if (more.length === 0) break;
    rows.push(...more);
  }
  return rows;
}
