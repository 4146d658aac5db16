import type { Catalog } from '../../catalog/catalog.ts';
import type { Dataset } from '../../catalog/schemas/dataset.ts';
import type { Resource } from '../../catalog/schemas/resource.ts';
import { typeset } from '../../french/typography.ts';
import { resourceRoute } from '../../routes.ts';
import type { ColumnProfile, TableProfile } from '../../tabular/table-profile.ts';
import { attributionLine } from '../dataset-citation.ts';
import { datasetLinks } from '../dataset-links.ts';

/** A table of this catalogue that the guides read with a program. */
export interface ExampleTable {
  readonly dataset: Dataset;
  readonly resource: Resource;
}

/** What the examples of the guides are about; every address works as it is. */
export interface ReuseExample {
  /** Title of the dataset. */
  readonly title: string;
  readonly href: string;
  /** Values of the words in ‹ › that the scripts of `content/guides/scripts` hold. */
  readonly words: Readonly<Record<string, string>>;
  /** A condition on a column, in words: « région vaut Bretagne ». `null` when no column is simple enough. */
  readonly condition: { readonly column: string; readonly value: string } | null;
}

/** CSV files that data.gouv.fr serves as tables and whose columns are known here, most downloaded first. */
export function exampleTables(catalog: Catalog): ExampleTable[] {
  const tables = catalog.datasets.flatMap((dataset) =>
    dataset.resources
      .filter(({ id, analysis, latestUrl, format }) => {
        const known = catalog.previewByResource.get(id)?.kind === 'table';
        return known && analysis.tabular && latestUrl !== null && format === 'csv';
      })
      .map((resource) => ({ dataset, resource })),
  );
  return tables.toSorted((a, b) => b.dataset.metrics.downloads - a.dataset.metrics.downloads);
}

/** What the scripts are told of the table they read. */
export function toReuseExample(
  { dataset, resource }: ExampleTable,
  { columns, read }: Pick<TableProfile, 'columns' | 'read'>,
  catalog: Catalog,
): ReuseExample | null {
  const organization = catalog.organizationById.get(dataset.organizationId);
  if (organization === undefined || resource.latestUrl === null) return null;
  const { permanent } = datasetLinks(dataset, catalog.portal);
  const attribution = attributionLine({
    dataset,
    organization,
    url: permanent,
    readAt: catalog.manifest.finishedAt,
  });
  const api = `${catalog.portal.hosts.tabularApi}/resources/${resource.id}/data/`;
  const condition = simpleCondition(columns);
  const delimiter = read.dialect?.delimiter ?? ',';
  const query =
    condition === null
      ? 'page_size=20'
      : `${encodeURIComponent(condition.column)}__exact=${encodeURIComponent(condition.value)}&page_size=20`;
  return {
    title: typeset(dataset.title),
    href: resourceRoute(dataset.slug, resource.id),
    words: {
      fichier: resource.latestUrl,
      api,
      requete: query,
      separateur: delimiter === '\t' ? String.raw`\t` : delimiter,
      encodage: read.encoding ?? 'utf-8',
      source: attribution,
    },
    condition,
  };
}

/** What the scripts say when there is no table to read: forms to fill. */
export function placeholderWords({ hosts }: Catalog['portal']): ReuseExample['words'] {
  return {
    fichier: `${hosts.api}/1/datasets/r/IDENTIFIANT`,
    api: `${hosts.tabularApi}/resources/IDENTIFIANT/data/`,
    requete: 'page_size=20',
    separateur: ';',
    encodage: 'utf-8',
    source: typeset(
      'Source : producteur, « titre du jeu de données », données mises à jour le JJ/MM/AAAA, data.gouv.fr, licence. Adresse du jeu',
    ),
  };
}

/** Names and values that an address and a program may hold as they are. */
const plainName = /^[a-z][a-z0-9_]{1,30}$/iu;
const plainValue = /^[\p{L}\p{N}][\p{L}\p{N} '-]{1,30}$/u;

/** A column with few values, and its most frequent one: a filter that gives rows. */
function simpleCondition(columns: readonly ColumnProfile[]): ReuseExample['condition'] {
  for (const { name, distinct, type, top } of columns) {
    const value = top[0]?.value;
    const few = distinct.exact && distinct.count >= 2 && distinct.count <= 120;
    if (few && isText(type) && plainName.test(name) && value !== undefined && plainValue.test(value)) {
      return { column: name, value };
    }
  }
  return null;
}

function isText(type: ColumnProfile['type']): boolean {
  return ['text', 'category', 'region', 'departement'].includes(type);
}
