import type { Catalog } from '../catalog/catalog.ts';
import type { Dataservice } from '../catalog/schemas/dataservice.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import type { Organization } from '../catalog/schemas/organization.ts';
import type { Reuse } from '../catalog/schemas/reuse.ts';
import type { Theme } from '../catalog/schemas/theme.ts';
import { zoneLabel } from '../catalog/spatial.ts';
import { emptyFields, type SearchRecord } from '../search/search-record.ts';
import { cutNames, knownNames, type KnownName } from '../search/cut-names.ts';
import { plainText } from './plain-summary.ts';

/** Titles of resources that say something new; a dataset with hundreds of files repeats itself. */
const resourceTitles = 40;
/** Characters of a description that are indexed: the longest of them go on with lists of files. */
const descriptionLength = 8000;

const preparedNames = new WeakMap<readonly Organization[], readonly KnownName[]>();

/** Prepared once for all the datasets of a catalogue. */
function organizationNames(organizations: readonly Organization[]): readonly KnownName[] {
  const names = preparedNames.get(organizations) ?? knownNames(organizations.map(({ name }) => name));
  preparedNames.set(organizations, names);
  return names;
}

/** What is indexed of a dataset; its columns are added from the profiles by the index step. */
export function toDatasetRecord(dataset: Dataset, catalog: Catalog): SearchRecord {
  const organization = catalog.organizationById.get(dataset.organizationId);
  const themes = catalog.themesByDataset.get(dataset.id) ?? [];
  // In a title, the name of an organisation is a name: « bibliothèques » does not ask for the Bibliothèque nationale.
  const { text: title, cut } = cutNames(dataset.title, organizationNames(catalog.organizations));
  return {
    kind: 'dataset',
    fields: {
      ...emptyFields,
      title: filled([title, dataset.acronym]),
      keywords: keywordTexts(dataset.keywords, catalog),
      producer: [...new Set(filled([organization?.name, organization?.acronym, ...cut]))],
      theme: [
        ...themes.map(({ title }) => title),
        ...dataset.spatialCoverage.zones.filter((zone) => zone !== 'country:fr').map(zoneLabel),
      ],
      summary: filled([dataset.summary]),
      resources: [...new Set(dataset.resources.slice(0, resourceTitles).map(({ title }) => title))],
      description: [plainText(dataset.description, descriptionLength)],
    },
  };
}

export function toOrganizationRecord(organization: Organization): SearchRecord {
  const { name, acronym, description } = organization;
  return record('organization', {
    title: filled([name, acronym]),
    description: [plainText(description, descriptionLength)],
  });
}

export function toThemeRecord({ title, summary, match }: Theme): SearchRecord {
  return record('theme', {
    title: [title],
    summary: [summary],
    keywords: [...match.words, ...match.keywords],
  });
}

export function toReuseRecord(reuse: Reuse, catalog: Catalog): SearchRecord {
  return record('reuse', {
    title: [reuse.title],
    keywords: keywordTexts(reuse.keywords, catalog),
    producer: filled([reuse.organizationName]),
    description: [plainText(reuse.description, descriptionLength)],
  });
}

export function toDataserviceRecord(service: Dataservice, catalog: Catalog): SearchRecord {
  const organization = catalog.organizationById.get(service.organizationId ?? '');
  return record('dataservice', {
    title: [service.title],
    keywords: ['API', ...keywordTexts(service.keywords, catalog)],
    producer: filled([organization?.name]),
    description: [plainText(service.description, descriptionLength)],
  });
}

/** A written page: a guide, or a text of the portal, from its MDX. */
export function toTextRecord(
  kind: 'guide' | 'page',
  { title, summary, body }: { readonly title: string; readonly summary: string; readonly body: string },
): SearchRecord {
  const text = body.replace(/^(?:import|export) [^\n]*$/gmu, '').replace(/\{[^}]{0,500}\}/gu, ' ');
  return record(kind, {
    title: [title],
    summary: [summary],
    description: [plainText(text, descriptionLength)],
  });
}

function record(kind: SearchRecord['kind'], fields: Partial<SearchRecord['fields']>): SearchRecord {
  return { kind, fields: { ...emptyFields, ...fields } };
}

function keywordTexts(keywords: readonly string[], { portal }: Pick<Catalog, 'portal'>): string[] {
  const generic = new Set(portal.genericKeywords);
  return keywords.filter((keyword) => !generic.has(keyword)).map((keyword) => keyword.replaceAll('-', ' '));
}

function filled(parts: readonly (string | null | undefined)[]): string[] {
  return parts.filter((part): part is string => typeof part === 'string' && part !== '');
}
