import type { Catalog } from '../../catalog/catalog.ts';
import type { Organization } from '../../catalog/schemas/organization.ts';
import { counted, formatNumber, typeset } from '../../french/typography.ts';
import { organizationRoute, organizationToDoCsvRoute, organizationToDoRoute } from '../../routes.ts';
import { pageParameters, toHeadTitle, toListPage, type ListPage } from '../list-page.ts';
import { toDoPraise, toOrganizationToDo, type OrganizationToDo, type ToDoDataset } from './to-do.ts';

/** Datasets on one page of the list: each has up to nine lines. */
const toDoDatasetsPerPage = 20;

export interface OrganizationToDoPageView {
  readonly name: string;
  readonly headTitle: string;
  readonly metaDescription: string;
  readonly organizationHref: string;
  /** What is to mend, in one sentence. */
  readonly lead: string;
  /** All datasets are as they should be. */
  readonly done: boolean;
  /** On the first page only. */
  readonly counts: OrganizationToDo['counts'];
  readonly list: ListPage<ToDoDataset>;
  readonly listTitle: string;
  /** In which order; `undefined` for a dataset alone. */
  readonly listDescription: string | undefined;
  readonly hrefFor: (page: number) => string;
  readonly csvHref: string;
}

/** A page of the list of a producer, as Astro's static path. */
export interface ToDoPath {
  readonly params: { readonly slug: string; readonly page: string | undefined };
  readonly props: {
    readonly organization: Organization;
    readonly toDo: OrganizationToDo;
    readonly page: number;
  };
}

/** The pages of every producer that publishes, each list computed once. */
export function organizationToDoPaths(catalog: Catalog): ToDoPath[] {
  return publishers(catalog).flatMap((organization) => {
    const toDo = toOrganizationToDo(organization, catalog);
    return pageParameters(toDo.toMend.length, toDoDatasetsPerPage).map(({ page, parameter }) => ({
      params: { slug: organization.slug, page: parameter },
      props: { organization, toDo, page },
    }));
  });
}

/** The producers that publish: those that have a list. */
export function publishers({ organizations, datasetsByOrganization }: Catalog): readonly Organization[] {
  return organizations.filter(({ id }) => (datasetsByOrganization.get(id) ?? []).length > 0);
}

export function toOrganizationToDoPageView({
  organization,
  toDo,
  page,
}: ToDoPath['props']): OrganizationToDoPageView {
  const name = typeset(organization.name);
  const list = toListPage(toDo.toMend, page, toDoDatasetsPerPage);
  return {
    name,
    headTitle: toHeadTitle(`À faire : ${name}`, list),
    metaDescription: `Ce que ${name} peut améliorer dans ses jeux de données, jeu par jeu, avec le lien pour le faire.`,
    organizationHref: organizationRoute(organization.slug),
    lead: lead(toDo),
    done: toDo.lines === 0,
    counts: page === 1 ? toDo.counts : [],
    list,
    listTitle: counted(list.total, 'jeu de données à reprendre', 'jeux de données à reprendre'),
    listDescription: listDescription(list),
    hrefFor: (target) => organizationToDoRoute(organization.slug, target),
    csvHref: organizationToDoCsvRoute(organization.slug),
  };
}

function listDescription({ total, page, pageCount }: ListPage<ToDoDataset>): string | undefined {
  if (total < 2) return undefined;
  if (pageCount === 1) return 'Les plus consultés d’abord.';
  return `Page ${page.toString()} sur ${pageCount.toString()}, les plus consultés d’abord.`;
}

function lead(toDo: OrganizationToDo): string {
  const { datasets, clean, lines } = toDo;
  if (lines === 0) return toDoPraise(toDo);
  const rest =
    clean === 0 ? '' : ` ${counted(clean, 'autre n’a rien à reprendre', 'autres n’ont rien à reprendre')}.`;
  return `${counted(lines, 'point', 'points')} à reprendre dans ${counted(datasets - clean, 'jeu de données', 'jeux de données')} sur ${formatNumber(datasets)}.${rest}`;
}
