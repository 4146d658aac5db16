import type { Catalog } from './catalog.ts';
import type { Dataset } from './schemas/dataset.ts';
import type { Preview } from './schemas/preview.ts';
import type { Resource } from './schemas/resource.ts';

/** What one can do with a dataset here, in display order; the ids are those of addresses. */
export const datasetFeatures = ['tableau', 'carte', 'api', 'coordonnees', 'documente'] as const;

type DatasetFeature = (typeof datasetFeatures)[number];

/** French labels, each readable alone. */
export const featureLabels: Readonly<Record<DatasetFeature, string>> = {
  tableau: 'Explorable en tableau',
  carte: 'Sur une carte',
  api: 'Avec API',
  coordonnees: 'Avec coordonnées',
  documente: 'Documenté',
};

/** Formats of services that are questioned over the network. */
const serviceFormats: ReadonlySet<string | null> = new Set(['api', 'wms', 'wfs']);

/** What the snapshot knows that one can do with a dataset: each is what its pages show, nothing is guessed. */
export function featuresOf(
  dataset: Pick<Dataset, 'id' | 'resources'>,
  { previewByResource, dataservicesByDataset }: Pick<Catalog, 'previewByResource' | 'dataservicesByDataset'>,
): DatasetFeature[] {
  const { resources } = dataset;
  const previews = resources.flatMap(({ id }) => previewByResource.get(id) ?? []);
  const has: Readonly<Record<DatasetFeature, boolean>> = {
    tableau: previews.some(({ kind }) => kind === 'table'),
    carte: previews.some((preview) => isLocated(preview) || namesPlaces(preview)),
    api: (dataservicesByDataset.get(dataset.id) ?? []).length > 0 || resources.some(isService),
    coordonnees: previews.some(isLocated),
    documente: resources.some(isDocumentation),
  };
  return datasetFeatures.filter((feature) => has[feature]);
}

/** Whether there are coordinates: of rows, or of shapes in tiles. */
function isLocated(preview: Preview): boolean {
  return preview.kind === 'tiles' || (preview.kind === 'table' && (preview.points ?? 0) > 0);
}

/** Whether a column of codes puts the rows on a map. */
function namesPlaces(preview: Preview): boolean {
  return preview.kind === 'table' && preview.places !== null;
}

/** An API of the producer's, or the one that data.gouv.fr makes of the table. */
function isService({ type, format, analysis }: Resource): boolean {
  return type === 'api' || serviceFormats.has(format) || analysis.tabular;
}

/** A file that explains the others, or a schema that says what each column is. */
function isDocumentation({ type, schema }: Resource): boolean {
  return type === 'documentation' || schema !== null;
}
