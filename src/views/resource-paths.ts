import type { Catalog } from '../catalog/catalog.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import type { Preview } from '../catalog/schemas/preview.ts';
import type { Resource } from '../catalog/schemas/resource.ts';
import { hasResourcePage } from './resource-preview.ts';

/** A page of a resource: its address, and what it is made from (records of the catalogue, no copy). */
interface ResourcePath {
  readonly params: { readonly slug: string; readonly resource: string };
  readonly props: { readonly dataset: Dataset; readonly resource: Resource; readonly preview: Preview };
}

/** Every resource that has a page, in the order of the catalogue. */
export function resourcePaths({
  datasets,
  previewByResource,
}: Pick<Catalog, 'datasets' | 'previewByResource'>): ResourcePath[] {
  return datasets.flatMap((dataset) =>
    dataset.resources.flatMap((resource) => {
      const preview = previewByResource.get(resource.id);
      return hasResourcePage(resource, preview)
        ? [{ params: { slug: dataset.slug, resource: resource.id }, props: { dataset, resource, preview } }]
        : [];
    }),
  );
}
