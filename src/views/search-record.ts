import type { Catalog } from '../catalog/catalog.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import { toIndexedText, type SearchRecord } from '../search/search-record.ts';
import { plainSummary, datasetSummary } from './plain-summary.ts';

/** Titles of resources that say something new; a dataset with hundreds of files repeats itself. */
const resourceTitles = 20;

/** What is indexed of a dataset: short, so that ten thousand of them stay a few megabytes. */
export function toSearchRecord(dataset: Dataset, catalog: Catalog): SearchRecord {
  const organization = catalog.organizationById.get(dataset.organizationId);
  const themes = catalog.themesByDataset.get(dataset.id) ?? [];
  const generic = new Set(catalog.portal.genericKeywords);
  return {
    title: indexed([dataset.title, dataset.acronym]),
    keywords: indexed(
      dataset.keywords
        .filter((keyword) => !generic.has(keyword))
        .map((keyword) => keyword.replaceAll('-', ' ')),
    ),
    themes: indexed(themes.map(({ title }) => title)),
    producer: indexed([organization?.name, organization?.acronym]),
    content: indexed([
      datasetSummary(dataset),
      dataset.summary === null ? null : plainSummary(dataset.description),
      ...new Set(dataset.resources.slice(0, resourceTitles).map(({ title }) => title)),
    ]),
  };
}

function indexed(parts: readonly (string | null | undefined)[]): string {
  return toIndexedText(parts.filter(Boolean).join('. '));
}
