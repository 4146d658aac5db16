import type { Catalog } from '../catalog/catalog.ts';
import type { Manifest } from '../catalog/schemas/manifest.ts';
import { typeset } from '../french/typography.ts';
import { datasetRoute, oldDatasetRoute, routes } from '../routes.ts';

/** An address that moved. */
export interface Redirection {
  readonly from: string;
  readonly to: string;
}

/** Datasets up to which each old address also has its own HTML page, for hosts that know no rule. */
export const htmlRedirectionLimit = 2000;

/** Pages of the site before this one, and the page that has taken their place. */
const oldPages: readonly Redirection[] = [
  { from: '/datasets/', to: routes.datasets },
  { from: '/deps/', to: routes.organizations },
  { from: '/univers-deps/', to: routes.datasets },
  { from: '/publier/', to: routes.guides },
  { from: '/accessibility/', to: routes.accessibility },
  { from: '/sitemap/', to: routes.siteMap },
];

/**
 * Every address that moved: pages of the former site, its datasets by slug and by id, and slugs that changed
 * since. A dataset that left keeps a page of its own under its slug ({@link departedDatasets}).
 */
export function toRedirections(catalog: Catalog): Redirection[] {
  const current = catalog.datasets.flatMap(({ id, slug }) =>
    [slug, id].map((key) => ({ from: oldDatasetRoute(key), to: datasetRoute(slug) })),
  );
  const departed = departedDatasets(catalog).flatMap(({ id, slug }) =>
    [slug, id].map((key) => ({ from: oldDatasetRoute(key), to: datasetRoute(slug) })),
  );
  return distinct([...oldPages, ...renamed(catalog), ...current, ...departed]);
}

/** The first redirection of each address. */
function distinct(redirections: readonly Redirection[]): Redirection[] {
  return [...new Map(redirections.toReversed().map((each) => [each.from, each])).values()].toReversed();
}

/** Those that get a page of their own at their old address: all of them, or the few when they are too many. */
export function toHtmlRedirections(catalog: Catalog): Redirection[] {
  return catalog.datasets.length > htmlRedirectionLimit
    ? [...oldPages, ...renamed(catalog)]
    : toRedirections(catalog);
}

/** Rules in the form of a `_redirects` file, one per line. */
export function toRedirectsFile(redirections: readonly Redirection[]): string {
  return redirections.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

function renamed({ manifest, datasets }: Catalog): Redirection[] {
  const slugs = new Set(datasets.map(({ slug }) => slug));
  return Object.entries(manifest.renamed)
    .filter(([old, slug]) => !slugs.has(old) && slugs.has(slug))
    .flatMap(([old, slug]) => [
      { from: datasetRoute(old), to: datasetRoute(slug) },
      { from: oldDatasetRoute(old), to: datasetRoute(slug) },
    ]);
}

type Departed = Manifest['departed'][number];

/** A dataset that left the catalogue: its page says so, and where to go. */
export interface DepartedDatasetView {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** What became of it, in one sentence. */
  readonly reason: string;
  /** Where it was on data.gouv.fr; `null` when it is no longer there either. */
  readonly datagouvHref: string | null;
}

const reasons: Readonly<Record<Departed['reason'], string>> = {
  archived: 'Son producteur l’a archivé : il reste lisible sur data.gouv.fr, mais n’est plus tenu à jour.',
  deleted: 'Son producteur l’a supprimé de data.gouv.fr.',
  private: 'Son producteur ne le publie plus pour l’instant.',
  excluded: 'Il ne fait plus partie du périmètre de ce portail ; il reste publié sur data.gouv.fr.',
  moved:
    'Il est passé à un producteur qui ne fait pas partie de ce portail ; il reste publié sur data.gouv.fr.',
};

const stillPublic: ReadonlySet<Departed['reason']> = new Set(['archived', 'excluded', 'moved']);

/** Datasets that left, except those whose slug another dataset has taken since. */
export function departedDatasets({ manifest, datasets, portal }: Catalog): DepartedDatasetView[] {
  const slugs = new Set(datasets.map(({ slug }) => slug));
  return manifest.departed
    .filter(({ slug }) => !slugs.has(slug))
    .map(({ id, slug, title, reason }) => ({
      id,
      slug,
      title: typeset(title),
      reason: typeset(reasons[reason]),
      datagouvHref: stillPublic.has(reason)
        ? new URL(`/datasets/${encodeURIComponent(id)}/`, portal.hosts.site).href
        : null,
    }));
}
