import type { Catalog } from '../catalog/catalog.ts';
import { datasetFormats } from '../catalog/dataset-formats.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';

/** Datasets by format and by licence, last updated first. */
interface ValueGroups {
  readonly formats: ReadonlyMap<string, readonly Dataset[]>;
  readonly licenses: ReadonlyMap<string, readonly Dataset[]>;
}

const groups = new WeakMap<Catalog, ValueGroups>();

/** Groups computed once per catalogue. */
export function valueGroups(catalog: Catalog): ValueGroups {
  const known = groups.get(catalog) ?? {
    formats: group(catalog.datasets, datasetFormats),
    licenses: group(catalog.datasets, ({ license }) => [license]),
  };
  groups.set(catalog, known);
  return known;
}

function group(
  datasets: readonly Dataset[],
  valuesOf: (dataset: Dataset) => readonly string[],
): Map<string, Dataset[]> {
  const found = new Map<string, Dataset[]>();
  for (const dataset of datasets) {
    for (const value of valuesOf(dataset)) {
      const members = found.get(value) ?? [];
      found.set(value, members);
      members.push(dataset);
    }
  }
  return found;
}
