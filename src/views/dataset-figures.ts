import { datasetFormats } from '../catalog/dataset-formats.ts';
import { formatLabel } from '../catalog/format.ts';
import { frequencyLabel } from '../catalog/frequency.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import { formatByteSize } from '../french/byte-size.ts';
import { formatNumber, plural } from '../french/typography.ts';
import { areaText, periodText } from './dataset-metadata.ts';
import { toDateView } from './date-view.ts';

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

/** Counts of a dataset. What the snapshot does not know is left out; a zero that says nothing too. */
export function toFigures({ resources, metrics }: Dataset): Figure[] {
  const sizes = resources.flatMap(({ byteSize }) => (byteSize === null ? [] : [byteSize]));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const unknown = resources.length - sizes.length;
  const figures: (Figure | null)[] = [
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

/** What a dataset covers, when it moves, in what formats. */
export function toFacts(dataset: Dataset): Fact[] {
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
    { term: 'Territoire', description: areaText(dataset) ?? '' },
  ];
  return facts.filter(({ description }) => description !== '');
}

function figure(count: number, one: string, many: string): Figure | null {
  return count === 0 ? null : { label: plural(count, one, many), value: formatNumber(count) };
}
