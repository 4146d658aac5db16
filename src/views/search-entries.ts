import type { Catalog } from '../catalog/catalog.ts';
import { counted, typeset } from '../french/typography.ts';
import { organizationRoute, routes, themeRoute } from '../routes.ts';
import type { EntryCard, EntryKind } from '../search/search-answer.ts';
import type { SearchRecord } from '../search/search-record.ts';
import { plainSummary } from './plain-summary.ts';
import {
  toDataserviceRecord,
  toOrganizationRecord,
  toReuseRecord,
  toTextRecord,
  toThemeRecord,
} from './search-record.ts';

/** A text of the site: a guide, or a written page. */
export interface SearchedText {
  readonly kind: 'guide' | 'page';
  readonly title: string;
  readonly summary: string;
  readonly href: string;
  /** Its MDX. */
  readonly body: string;
}

/** What the index holds beside datasets: what is indexed, and what is shown. */
export interface SearchEntry {
  readonly kind: Exclude<EntryKind, 'dataset'>;
  readonly record: SearchRecord;
  readonly card: EntryCard;
}

/** Every entry but the datasets, kinds in the order of `entryKinds`. */
export function toSearchEntries(catalog: Catalog, texts: readonly SearchedText[]): SearchEntry[] {
  return [
    ...organizationEntries(catalog),
    ...themeEntries(catalog),
    ...dataserviceEntries(catalog),
    ...reuseEntries(catalog),
    ...textEntries('guide', texts),
    ...textEntries('page', texts),
  ];
}

function organizationEntries({ organizations, datasetsByOrganization }: Catalog): SearchEntry[] {
  return organizations.map((organization) => ({
    kind: 'organization',
    record: toOrganizationRecord(organization),
    card: {
      ...bare(organization.name, organizationRoute(organization.slug)),
      summary: countedDatasets(datasetsByOrganization.get(organization.id)?.length ?? 0),
    },
  }));
}

function themeEntries({ themes }: Catalog): SearchEntry[] {
  return themes.map((theme) => ({
    kind: 'theme',
    record: toThemeRecord(theme),
    card: { ...bare(theme.title, themeRoute(theme.id)), summary: typeset(theme.summary), hue: theme.hue },
  }));
}

function dataserviceEntries(catalog: Catalog): SearchEntry[] {
  return catalog.dataservices.map((service) => ({
    kind: 'dataservice',
    record: toDataserviceRecord(service, catalog),
    card: {
      ...bare(service.title, routes.dataservices),
      summary: plainSummary(service.description) || null,
      producer: catalog.organizationById.get(service.organizationId ?? '')?.name ?? null,
    },
  }));
}

function reuseEntries(catalog: Catalog): SearchEntry[] {
  return catalog.reuses.map((reuse) => ({
    kind: 'reuse',
    record: toReuseRecord(reuse, catalog),
    card: {
      ...bare(reuse.title, reuse.url ?? reuse.pageUrl),
      summary: plainSummary(reuse.description) || null,
      producer: reuse.organizationName,
    },
  }));
}

function textEntries(kind: SearchedText['kind'], texts: readonly SearchedText[]): SearchEntry[] {
  return texts
    .filter((text) => text.kind === kind)
    .map((text) => ({
      kind,
      record: toTextRecord(kind, text),
      card: { ...bare(text.title, text.href), summary: typeset(text.summary) },
    }));
}

function bare(title: string, href: string): EntryCard {
  return { title: typeset(title), href, summary: null, hue: null, producer: null };
}

function countedDatasets(count: number): string {
  return counted(count, 'jeu de données', 'jeux de données');
}
