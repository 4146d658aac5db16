import { datasetFormats } from '../catalog/dataset-formats.ts';
import { formatLabel } from '../catalog/format.ts';
import { frequencyLabel } from '../catalog/frequency.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import { formatByteSize } from '../french/byte-size.ts';
import { counted, formatNumber, plural } from '../french/typography.ts';
import type { TableProfile } from '../tabular/table-profile.ts';
import { areaText, periodText } from './dataset-metadata.ts';
import { toDateView } from './date-view.ts';
import { tablePeriod } from './table-figures.ts';

/** A figure of a dataset; `value` and `unit` as on screen. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly detail?: string | undefined;
}

/** A fact in words. */
export interface Fact {
  readonly term: string;
  readonly description: string;
  /** `datetime`, when the fact is a date. */
  readonly day?: string | undefined;
}

/** Counts of a dataset, and of the rows of its main file when they were counted. What the snapshot does not know is left out; a zero that says nothing too. */
export function toFigures({ resources, metrics }: Dataset, table?: TableProfile | null): Figure[] {
  const sizes = resources.flatMap(({ byteSize }) => (byteSize === null ? [] : [byteSize]));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const unknown = resources.length - sizes.length;
  const figures: (Figure | null)[] = [
    rowsFigure(table?.rows ?? null, resources.length),
    { label: plural(resources.length, 'Fichier', 'Fichiers'), value: formatNumber(resources.length) },
    total === 0
      ? null
      : {
          label: resources.length < 2 ? 'Taille' : 'Taille totale',
          value: formatByteSize(total),
          detail: unknown === 0 ? undefined : `sans ${formatNumber(unknown)}\u00a0de taille inconnue`,
        },
    figure(metrics.views, 'Vue', 'Vues'),
    figure(metrics.downloads, 'Téléchargement', 'Téléchargements'),
    figure(metrics.reuses, 'Réutilisation', 'Réutilisations'),
  ];
  return figures.filter((item) => item !== null);
}

/** What a dataset covers, when it moves, in what formats; what was measured says so. */
export function toFacts(dataset: Dataset, table?: TableProfile | null): Fact[] {
  const updated = toDateView(dataset.updatedAt);
  const labels = datasetFormats(dataset).map(formatLabel);
  const more = labels.length - 6;
  const formats =
    more > 1 ? `${labels.slice(0, 6).join(', ')} et ${more.toString()}\u00a0autres` : labels.join(', ');
  const rhythm =
    dataset.frequency === 'unknown' ? '' : frequencyLabel(dataset.frequency).toLocaleLowerCase('fr');
  const facts: Fact[] = [
    { term: 'Mis à jour le', description: updated.label, day: updated.day },
    { term: 'Fréquence annoncée', description: rhythm },
    { term: labels.length < 2 ? 'Format' : 'Formats', description: formats },
    { term: 'Période', description: periodText(dataset) ?? '' },
    ...(table == null ? [] : measuredFacts(table)),
    { term: 'Territoire', description: areaText(dataset) ?? '' },
  ];
  return facts.filter(({ description }) => description !== '');
}

function figure(count: number, one: string, many: string): Figure | null {
  return count === 0 ? null : { label: plural(count, one, many), value: formatNumber(count) };
}

function rowsFigure(rows: number | null, files: number): Figure | null {
  if (rows === null) return null;
  return {
    label: plural(rows, 'Ligne', 'Lignes'),
    value: formatNumber(rows),
    detail: files < 2 ? undefined : 'dans le fichier principal',
  };
}

/** Period and places seen in the cells of the main file. */
function measuredFacts(table: TableProfile): Fact[] {
  const period = tablePeriod(table);
  const places = table.geography?.places ?? null;
  const areas = places?.areas.length ?? 0;
  return [
    { term: 'Dates du fichier', description: period?.text ?? '' },
    {
      term: 'Lieux du fichier',
      description:
        areas === 0
          ? ''
          : places?.level === 'region'
            ? counted(areas, 'région', 'régions')
            : counted(areas, 'département', 'départements'),
    },
  ];
}
