import type { APIContext } from 'astro';
import { catalog } from '../../../content.ts';
import { toOrganizationToDo } from '../../../views/organization-to-do/to-do.ts';
import { toDoCsv } from '../../../views/organization-to-do/to-do-csv.ts';
import { publishers } from '../../../views/organization-to-do/to-do-page.ts';
import type { Organization } from '../../../catalog/schemas/organization.ts';

interface Path {
  readonly params: { readonly slug: string };
  readonly props: { readonly organization: Organization };
}

export function getStaticPaths(): Path[] {
  return publishers(catalog).map((organization) => ({
    params: { slug: organization.slug },
    props: { organization },
  }));
}

/** What a producer can mend, one line per point. */
export function GET({ props, site, url }: APIContext<Path['props']>): Response {
  return new Response(toDoCsv(toOrganizationToDo(props.organization, catalog), site ?? url), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
}
