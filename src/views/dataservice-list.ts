import { accessTypes } from '../catalog/access.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { licenseLabel } from '../catalog/license.ts';
import type { Dataservice } from '../catalog/schemas/dataservice.ts';
import { formatDate, toParisDay } from '../french/date.ts';
import { counted, typeset } from '../french/typography.ts';
import { datasetRoute, organizationRoute } from '../routes.ts';
import { toSafeHtml, type SafeHtml } from './markdown.ts';

interface LinkView {
  readonly label: string;
  readonly href: string;
}

/** An API, whole: it has no page of its own. */
export interface DataserviceView {
  readonly id: string;
  readonly title: string;
  readonly descriptionHtml: SafeHtml;
  readonly producer: LinkView | null;
  /** Address that calls start with, to copy. */
  readonly baseUrl: string | null;
  /** Documentation for people, then the description for machines. */
  readonly documentation: readonly LinkView[];
  /** Terms and values, in order; what is not known is left out. */
  readonly facts: readonly { readonly term: string; readonly description: string }[];
  readonly datasets: readonly LinkView[];
  readonly updated: { readonly day: string; readonly label: string };
  readonly datagouvHref: string;
}

export interface DataserviceListView {
  readonly description: string;
  /** Most viewed first. */
  readonly dataservices: readonly DataserviceView[];
  /** How to query any file that data.gouv.fr has analysed. */
  readonly tabular: TabularApiView;
}

export interface TabularApiView {
  /** Datasets with at least one file it serves, in words; `null` when none is. */
  readonly coverage: string | null;
  readonly documentationHref: string | null;
  /** Address to try, on the most downloaded file it serves; `null` without one. */
  readonly example: { readonly title: string; readonly href: string; readonly url: string } | null;
}

const tabularApi = 'https://tabular-api.data.gouv.fr/api/resources/';

export function toDataserviceListView(catalog: Catalog): DataserviceListView {
  const dataservices = catalog.dataservices
    .toSorted((a, b) => b.views - a.views || a.title.localeCompare(b.title, 'fr'))
    .map((dataservice) => toDataservice(dataservice, catalog));
  return {
    description: `Interroger les données depuis un programme\u00a0: ${counted(dataservices.length, 'API', 'API')} de producteurs et l’API tabulaire de data.gouv.fr.`,
    dataservices,
    tabular: toTabularApi(catalog),
  };
}

function toDataservice(dataservice: Dataservice, catalog: Catalog): DataserviceView {
  const organization =
    dataservice.organizationId === null
      ? undefined
      : catalog.organizationById.get(dataservice.organizationId);
  return {
    id: dataservice.id,
    title: typeset(dataservice.title),
    descriptionHtml: toSafeHtml(dataservice.description, 3),
    producer: organization
      ? { label: typeset(organization.name), href: organizationRoute(organization.slug) }
      : null,
    baseUrl: dataservice.baseUrl,
    documentation: [
      ...toLink('Documentation technique', dataservice.technicalDocumentationUrl),
      ...toLink('Description OpenAPI', dataservice.machineDocumentationUrl),
    ],
    facts: toFacts(dataservice),
    datasets: dataservice.datasetIds.flatMap((id) => {
      const dataset = catalog.datasetById.get(id);
      return dataset ? [{ label: typeset(dataset.title), href: datasetRoute(dataset.slug) }] : [];
    }),
    updated: { day: toParisDay(dataservice.modifiedAt), label: formatDate(dataservice.modifiedAt) },
    datagouvHref: dataservice.pageUrl,
  };
}

function toFacts(dataservice: Dataservice): { term: string; description: string }[] {
  const { accessType, availability, rateLimiting, format, license } = dataservice;
  const facts: [term: string, description: string | null][] = [
    ['Accès', accessTypes[accessType].label],
    [
      'Disponibilité déclarée',
      availability === null ? null : `${availability.toLocaleString('fr-FR')}\u00a0%`,
    ],
    ['Limite d’appels', rateLimiting === null ? null : typeset(rateLimiting)],
    ['Forme', format],
    ['Licence', license === null ? null : licenseLabel(license)],
  ];
  return facts.flatMap(([term, description]) => (description === null ? [] : [{ term, description }]));
}

function toLink(label: string, href: string | null): LinkView[] {
  return href === null ? [] : [{ label, href }];
}

function toTabularApi({ datasets, portal }: Catalog): TabularApiView {
  const served = datasets.flatMap((dataset) => {
    const resource = dataset.resources.find(({ analysis }) => analysis.tabular);
    return resource ? [{ dataset, resource }] : [];
  });
  const best = served.reduce<(typeof served)[number] | undefined>(
    (most, candidate) =>
      most && most.dataset.metrics.downloads >= candidate.dataset.metrics.downloads ? most : candidate,
    undefined,
  );
  return {
    coverage:
      served.length === 0
        ? null
        : counted(served.length, 'jeu de données de ce portail', 'jeux de données de ce portail'),
    documentationHref: portal.links['tabularApi']?.url ?? null,
    example: best
      ? {
          title: typeset(`« ${best.dataset.title} »`),
          href: datasetRoute(best.dataset.slug),
          url: `${tabularApi}${best.resource.id}/data/?page=1&page_size=20`,
        }
      : null,
  };
}
