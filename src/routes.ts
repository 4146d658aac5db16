/** Every address of the site (design §5). Nothing else writes a path. Each ends with a slash: `trailingSlash: 'always'`. */
export const routes = {
  home: '/',
  datasets: '/jeux-de-donnees/',
  search: '/recherche/',
  themes: '/thematiques/',
  organizations: '/organisations/',
  formats: '/formats/',
  licenses: '/licences/',
  reuses: '/reutilisations/',
  dataservices: '/apis/',
  guides: '/guides/',
  approach: '/demarche/',
  about: '/a-propos/',
  contact: '/contact/',
  legal: '/mentions-legales/',
  accessibility: '/accessibilite/',
  privacy: '/donnees-personnelles/',
  siteMap: '/plan-du-site/',
  components: '/plan-du-site/composants/',
  notFound: '/404.html',
  openSearch: '/opensearch.xml',
  sitemap: '/sitemap-index.xml',
} as const;

/** Orders of the catalogue that exist as static pages. `update` is the default and has no segment of its own. */
export const datasetOrders = ['update', 'creation', 'views', 'downloads', 'reuses'] as const;
export type DatasetOrder = (typeof datasetOrders)[number];

const orderSegments: Record<DatasetOrder, string | null> = {
  update: null,
  creation: 'recents',
  views: 'consultes',
  downloads: 'telecharges',
  reuses: 'reutilises',
};

/** `pageNumber` starts at 1; page 1 has no `page/` segment. */
function paginated(base: string, pageNumber: number): string {
  return pageNumber <= 1 ? base : `${base}page/${pageNumber.toString()}/`;
}

/** A page of the catalogue: `/jeux-de-donnees/`, `/jeux-de-donnees/page/2/`, `/jeux-de-donnees/tri/consultes/page/2/`. */
export function datasetsRoute(pageNumber = 1, order: DatasetOrder = 'update'): string {
  const segment = orderSegments[order];
  return paginated(segment === null ? routes.datasets : `${routes.datasets}tri/${segment}/`, pageNumber);
}

/** Segment of an order in an address, `null` for the default one. */
export function datasetOrderSegment(order: DatasetOrder): string | null {
  return orderSegments[order];
}

/** The page of a dataset; with `resourceId`, the anchor of a resource on it. */
export function datasetRoute(slug: string, resourceId?: string): string {
  const page = `${routes.datasets}${slug}/`;
  return resourceId === undefined ? page : `${page}#${resourceAnchor(resourceId)}`;
}

/** The page of a resource: its table, map, chart and profile. */
export function resourceRoute(datasetSlug: string, resourceId: string): string {
  return `${datasetRoute(datasetSlug)}${resourceId}/`;
}

/** A file of places or boundaries of the snapshot: copied there by the build. */
export function geoFileRoute(fileName: string): string {
  return `/geo/${fileName}`;
}

/** Where the former site had a dataset, by slug or by id. */
export function oldDatasetRoute(slugOrId: string): string {
  return `/datasets/${slugOrId}/`;
}

/** Anchor of a resource on its dataset's page. */
export function resourceAnchor(resourceId: string): string {
  return `fichier-${resourceId}`;
}

export function themeRoute(themeId: string, pageNumber = 1): string {
  return paginated(`${routes.themes}${themeId}/`, pageNumber);
}

export function organizationRoute(slug: string, pageNumber = 1): string {
  return paginated(`${routes.organizations}${slug}/`, pageNumber);
}

/** What a producer can mend in its datasets. */
export function organizationToDoRoute(slug: string, pageNumber = 1): string {
  return paginated(`${organizationRoute(slug)}a-faire/`, pageNumber);
}

/** The same list as a file. */
export function organizationToDoCsvRoute(slug: string): string {
  return `${organizationRoute(slug)}a-faire.csv`;
}

/** Datasets that have a resource in this format (slug of `catalog/format.ts`). */
export function formatRoute(format: string, pageNumber = 1): string {
  return paginated(`${routes.formats}${format}/`, pageNumber);
}

/** Datasets under this licence. */
export function licenseRoute(license: string, pageNumber = 1): string {
  return paginated(`${routes.licenses}${licenseSegment(license)}/`, pageNumber);
}

/** The id of a licence as a segment of an address: an id that nobody knows may hold anything. */
export function licenseSegment(license: string): string {
  return toSegment(license);
}

function toSegment(id: string): string {
  return (
    id
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-|-$/gu, '') || 'autre'
  );
}

/** Segments of the types of reuses in an address; one that is not here is made of its id, which may hold anything. */
const reuseTypeSegments: Readonly<Record<string, string>> = {
  application: 'applications',
  visualization: 'visualisations',
  api: 'apis',
  news_article: 'presse',
  post: 'articles',
  paper: 'publications',
  idea: 'idees',
  hardware: 'objets',
};

/** The gallery of reuses, all types together or one of them. */
export function reusesRoute(pageNumber = 1, type: string | null = null): string {
  const base = type === null ? routes.reuses : `${routes.reuses}${reuseTypeSegment(type)}/`;
  return paginated(base, pageNumber);
}

function reuseTypeSegment(type: string): string {
  return (Object.hasOwn(reuseTypeSegments, type) ? reuseTypeSegments[type] : undefined) ?? toSegment(type);
}

/** A guide (name of its file in `content/guides`); with `anchor`, one of its headings. */
export function guideRoute(slug: string, anchor?: string): string {
  const page = `${routes.guides}${slug}/`;
  return anchor === undefined ? page : `${page}#${anchor}`;
}

/** Tools for those who publish, among the guides: each has its page when `views/guide-tools.ts` lists it. */
export const guideToolRoutes = {
  checkFile: guideRoute('verifier-un-fichier'),
  describeDataset: guideRoute('decrire-un-jeu'),
  rights: guideRoute('droits-de-diffusion'),
} as const;

/** A search of the catalogue, run in the browser: the query string is that of the facets. */
export function searchRoute(parameters: Readonly<Record<string, string>>): string {
  return `${routes.datasets}?${new URLSearchParams(parameters).toString()}`;
}

/** A file that the snapshot carries (`embeddedFile` of a resource): copied there by the build. */
export function snapshotFileRoute(fileName: string): string {
  return `/fichiers/${fileName}`;
}

/** An image of the snapshot (logo, reuse): copied there by the build. */
export function snapshotImageRoute(fileName: string): string {
  return `/images/${fileName}`;
}

/** A written page: name of its file in `content/pages`. */
export function pageRoute(name: string): string {
  return `/${name}/`;
}

/** Folder of the files that a search loads, all of one build. */
export function searchFolder(version: string): string {
  return `${routes.search}${version}/`;
}
