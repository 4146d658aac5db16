import { formatFamilies, formatFamily, formats } from './format.ts';
import type { Dataset } from './schemas/dataset.ts';

const rank = new Map(Object.keys(formats).map((format, index) => [format, index]));

/**
 * Normalised formats of a dataset's resources, each once: those of its main files first, then by family and in
 * the order of `catalog/format.ts`.
 */
export function datasetFormats({ resources }: Pick<Dataset, 'resources'>): string[] {
  const main = formatsOf(resources.filter(({ type }) => type === 'main'));
  const others = formatsOf(resources).filter((format) => !main.includes(format));
  return [...main, ...others];
}

function formatsOf(resources: Dataset['resources']): string[] {
  const found = new Set(resources.flatMap(({ format }) => (format === null ? [] : [format])));
  return [...found].sort(
    (a, b) =>
      formatFamilies.indexOf(formatFamily(a)) - formatFamilies.indexOf(formatFamily(b)) ||
      (rank.get(a) ?? rank.size) - (rank.get(b) ?? rank.size) ||
      (a < b ? -1 : 1),
  );
}
