import type { Catalog } from '../catalog/catalog.ts';
import type { MapGround } from '../catalog/map-ground-on-disk.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import type { Preview } from '../catalog/schemas/preview.ts';
import type { ResourceProfile } from '../catalog/schemas/resource-profile.ts';
import type { Resource } from '../catalog/schemas/resource.ts';
import type { Theme } from '../catalog/schemas/theme.ts';
import { licenses } from '../catalog/license.ts';
import { formatLabel } from '../catalog/format.ts';
import { formatNumber, typeset } from '../french/typography.ts';
import { datasetRoute, licenseRoute, organizationRoute, routes } from '../routes.ts';
import { valueKind } from '../tabular/column-type.ts';
import type { ChartSpec } from '../tabular/chart/chart.ts';
import type { TableProfile } from '../tabular/table-profile.ts';
import type { ChartView } from '../tabular/chart/chart-view.ts';
import { toDictionary, type ColumnDictionary } from './column-dictionary.ts';
import { toDatasetApi, type DatasetApi } from './dataset-api.ts';
import type { Figure } from './dataset-figures.ts';
import { datasetLinks } from './dataset-links.ts';
import { toDocumentView, type DocumentView } from './document-view.ts';
import { producerOf } from './dataset-page.ts';
import { toResourceView, type ResourceView } from './dataset-resources.ts';
import type { ExplorerConfig } from './explorer-config.ts';
import { toExplorerConfig } from './explorer-config-view.ts';
import { breadcrumbJsonLd } from './json-ld.ts';
import { toPreviewFailure, type PreviewFailureView } from './preview-failure.ts';
import { toStaticMap, type StaticMapView } from './static-map.ts';
import { toProfileChart } from './static-chart.ts';
import { toPreviewSteps, type PreviewStep } from './preview-steps.ts';
import { isIndexed, toPreviewLink, type ResourcePreviewLink } from './resource-preview.ts';
import { rowSentence, toTableFigures } from './table-figures.ts';
import { toTableProblems, type TableProblemView } from './table-problem.ts';
import { toReadingFacts } from './table-reading.ts';
import { pageLimits, shorten, toTableSample, type TableSample } from './table-sample.ts';
import { resourceAddress } from './resource-address.ts';
import type { Detail } from './resource-details.ts';

/** Another file of the same dataset. */
interface OtherResource {
  readonly title: string;
  readonly href: string;
  readonly format: string | null;
  readonly preview: ResourcePreviewLink | null;
}

/** Everything the page of a resource says. */
export interface ResourcePageView {
  readonly title: string;
  readonly dataset: { readonly title: string; readonly href: string };
  readonly organization: { readonly name: string; readonly href: string };
  readonly license: { readonly label: string; readonly href: string };
  readonly hue: Theme['hue'] | undefined;
  readonly resource: ResourceView;
  readonly preview: Preview;
  /** Why there is nothing to see; `null` when there is. */
  readonly failure: PreviewFailureView | null;
  /** Where to go when there is nothing to see. */
  readonly steps: readonly PreviewStep[];
  /** « Une ligne = un musée (Identifiant) »; `null` when no column is a key. */
  readonly rowSentence: string | null;
  readonly figures: readonly Figure[];
  /** First rows; `null` when it is no table. */
  readonly sample: TableSample | null;
  /** Where its rows are; `null` when nothing tells. */
  readonly map: StaticMapView | null;
  readonly chart: ChartView | null;
  /** What the live chart starts with. */
  readonly chartSpec: ChartSpec | null;
  /** Whether a visitor may draw some column, when no chart was drawn at build. */
  readonly chartable: boolean;
  /** What was measured; `null` when it is no table. */
  readonly table: TableProfile | null;
  /** What is shown of a resource that is no table; `null` when it is one. */
  readonly document: DocumentView | null;
  readonly dictionary: ColumnDictionary | null;
  readonly problems: readonly TableProblemView[];
  readonly reading: readonly Detail[];
  readonly api: DatasetApi | null;
  readonly others: readonly OtherResource[];
  readonly moreOthers: number;
  readonly explorer: ExplorerConfig;
  /** « Explorer les 1 223 lignes ». */
  readonly exploreLabel: string;
  readonly discussHref: string;
  readonly contents: readonly { readonly href: string; readonly label: string; readonly detail?: string }[];
  readonly breadcrumb: readonly { readonly label: string; readonly href?: string | undefined }[];
  readonly head: {
    readonly title: string;
    readonly description: string;
    readonly noindex: boolean;
    readonly jsonLd: readonly object[];
  };
}

const shownOthers = 12;

/**
 * @param profile what `profiles/<id>.json` holds; `null` when the preview announces none.
 * @param origin the site's own address, for what other sites read.
 * @param ground under the map; without it there is no map.
 */
export function toResourcePageView(
  dataset: Dataset,
  resource: Resource,
  preview: Preview,
  profile: ResourceProfile | null,
  catalog: Catalog,
  origin: URL,
  ground: MapGround | null = null,
): ResourcePageView {
  const organization = producerOf(dataset, catalog);
  const links = datasetLinks(dataset, catalog.portal);
  const title = typeset(resource.title);
  const datasetTitle = typeset(dataset.title);
  const datasetHref = datasetRoute(dataset.slug);
  const table = profile?.table ?? null;
  const section = [
    { label: 'Données', href: routes.datasets },
    { label: datasetTitle, href: datasetHref },
  ];
  const explorer = toExplorerConfig(
    { dataset, organization, resource, table, ground },
    catalog.portal,
    origin,
  );
  const failure =
    preview.kind === 'none'
      ? toPreviewFailure(preview.failure, resource, catalog.portal.limits.previews)
      : null;
  const content = {
    failure,
    sample: table === null ? null : toTableSample(table, pageLimits),
    map:
      table === null || ground === null
        ? null
        : toStaticMap(table.geography, table.columns, table.read.rows, ground),
    chart: profile === null ? null : toProfileChart(profile),
    dictionary: table === null ? null : toDictionary(table),
    problems: table === null ? [] : toTableProblems(table.problems, table.columns),
    reading: table === null ? [] : toReadingFacts(table, preview),
    api: toDatasetApi(resource),
    others: toOthers(dataset, resource, catalog),
  };
  return {
    title,
    dataset: { title: datasetTitle, href: datasetHref },
    organization: { name: typeset(organization.name), href: organizationRoute(organization.slug) },
    license: {
      label: licenses[dataset.license]?.label ?? dataset.license,
      href: licenseRoute(dataset.license),
    },
    hue: catalog.themesByDataset.get(dataset.id)?.[0]?.hue,
    resource: toResourceView(resource, true, {
      datasetSlug: dataset.slug,
      previews: catalog.previewByResource,
      limits: catalog.portal.limits.previews,
    }),
    preview,
    ...content,
    steps: failure === null ? [] : toPreviewSteps(failure, resource, dataset, links.discuss),
    table,
    chartSpec: profile?.chart?.spec ?? null,
    chartable: isChartable(explorer),
    document: toDocument(preview, resource, profile),
    rowSentence: table === null ? null : rowSentence(table),
    figures: table === null ? [] : toTableFigures(table),
    others: content.others.slice(0, shownOthers),
    moreOthers: Math.max(0, content.others.length - shownOthers),
    explorer,
    exploreLabel: toExploreLabel(table),
    discussHref: links.discuss,
    contents: toContents(content, preview, explorer.tilesUrl !== null),
    breadcrumb: [...section, { label: title }],
    head: {
      title: toHeadTitle(title, datasetTitle, resource, dataset),
      description: `${describe(preview)} «\u00a0${shorten(title, 80)}\u00a0», fichier de «\u00a0${shorten(datasetTitle, 80)}\u00a0» publié par ${organization.name}.`,
      noindex: !isIndexed(preview),
      jsonLd: [breadcrumbJsonLd([...section, { label: title }], origin)],
    },
  };
}

function describe(preview: Preview): string {
  if (preview.kind === 'table') return 'Premières lignes, colonnes, carte et graphique de';
  return preview.kind === 'tiles' ? 'Carte de' : 'Aperçu de';
}

/** Two files of a dataset may have one title: the end of the id tells them apart. */
function toHeadTitle(title: string, datasetTitle: string, { id }: Resource, { resources }: Dataset): string {
  const twins = resources.filter((other) => typeset(other.title) === title).length > 1;
  return `${title}${twins ? ` (${id.slice(-6)})` : ''} – ${datasetTitle}`;
}

function toDocument(
  preview: Preview,
  resource: Resource,
  profile: ResourceProfile | null,
): DocumentView | null {
  if (preview.kind !== 'document') return null;
  return toDocumentView({
    kind: preview.document,
    url: resourceAddress(resource),
    title: resource.title,
    bytes: preview.bytes ?? resource.byteSize,
    archive: profile?.archive ?? null,
  });
}

function toExploreLabel(table: TableProfile | null): string {
  const rows = table?.rows ?? null;
  return rows === null || rows < 2 ? 'Explorer le tableau' : `Explorer les ${formatNumber(rows)}\u00a0lignes`;
}

function toOthers(dataset: Dataset, resource: Resource, catalog: Catalog): OtherResource[] {
  return dataset.resources
    .filter(({ id }) => id !== resource.id)
    .map((other) => ({
      title: typeset(other.title),
      href: datasetRoute(dataset.slug, other.id),
      format: other.format === null ? null : formatLabel(other.format),
      preview: toPreviewLink(other, catalog.previewByResource.get(other.id), {
        datasetSlug: dataset.slug,
        limits: catalog.portal.limits.previews,
      }),
    }));
}

/** Whether the file is read whole in a browser, and has a column that a chart may stand on. */
function isChartable({ sources, columns }: ExplorerConfig): boolean {
  return (
    sources.some(({ kind }) => kind === 'file') &&
    columns.some(({ type }) => valueKind(type) !== 'text' && type !== 'latitude' && type !== 'longitude')
  );
}

type Content = Pick<
  ResourcePageView,
  'sample' | 'map' | 'chart' | 'dictionary' | 'reading' | 'api' | 'others'
>;

function toContents(content: Content, preview: Preview, tiles: boolean): ResourcePageView['contents'] {
  const items: (ResourcePageView['contents'][number] | null)[] = [
    content.sample === null ? null : { href: '#tableau', label: 'Tableau' },
    content.map === null && !tiles ? null : { href: '#carte', label: 'Carte' },
    content.chart === null ? null : { href: '#graphique', label: 'Graphique' },
    preview.kind === 'document' ? { href: '#contenu-du-fichier', label: 'Contenu' } : null,
    content.dictionary === null
      ? null
      : { href: '#colonnes', label: 'Colonnes', detail: content.dictionary.count.toString() },
    content.reading.length === 0 ? null : { href: '#lecture', label: 'Lecture du fichier' },
    content.api === null ? null : { href: '#api', label: 'API' },
    { href: '#fichier', label: 'Le fichier' },
    content.others.length === 0
      ? null
      : { href: '#autres', label: 'Autres fichiers du jeu', detail: content.others.length.toString() },
  ];
  return items.filter((item) => item !== null);
}
