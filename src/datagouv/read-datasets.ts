import { datasetSchema, type Dataset } from '../catalog/schemas/dataset.ts';
import { organizationSchema, type Organization } from '../catalog/schemas/organization.ts';
import type { Portal } from '../catalog/schemas/portal.ts';
import { resourceSchema, type Resource } from '../catalog/schemas/resource.ts';
import { idOf, type DatagouvClient, type WholeList } from './client.ts';
import { DatagouvError, StatusError } from './errors.ts';
import { masks } from './masks.ts';
import { toDataset, toOrganization, toOrganizationFromRef, toResource } from './normalize.ts';
import type { Quarantine } from './quarantine.ts';
import type { EndpointTotals } from './totals.ts';
import { httpUrlOrNull, instantOrNull } from './values.ts';
import { isVisible } from './visibility.ts';
import {
  wireDataset,
  wireOrganization,
  wireOrganizationRef,
  wireResource,
  wireTopic,
  type WireDataset,
} from './wire.ts';

/** What the reading of each kind shares. */
export interface ReadContext {
  readonly client: DatagouvClient;
  readonly portal: Portal;
  readonly quarantine: Quarantine;
  readonly totals: EndpointTotals;
}

/** Producers of the portal, with where their logos are. */
export interface ReadOrganizations {
  readonly organizations: Organization[];
  /** Organisation id → address of its logo. */
  readonly logos: Map<string, string>;
}

/** The organisations of `content/portal.yaml`, one call each (contract §15.2). */
export async function readOrganizations(context: ReadContext): Promise<ReadOrganizations> {
  const { client, portal, quarantine, totals } = context;
  const logos = new Map<string, string>();
  const read = await Promise.all(
    portal.organizations.map(async (id) => {
      const wire = await organizationOrNull(client, id, quarantine);
      if (wire === null) return null;
      return quarantine.admit(wire, {
        kind: 'organization',
        wire: wireOrganization,
        toDomain: (organization) => {
          noteLogo(logos, organization.id, organization.logo_thumbnail ?? organization.logo);
          return toOrganization(organization, origin(portal));
        },
        domain: organizationSchema,
      });
    }),
  );
  const organizations = withUniqueSlugs(read, 'organization', quarantine);
  totals.add('organizations', portal.organizations.length, organizations.length);
  return { organizations, logos };
}

/**
 * The datasets of those organisations, then of the topics (contract §15.3 and 5), without the exclusions. Datasets of
 * topics bring their producer along: it is added to `known`.
 */
export async function readDatasets(context: ReadContext, known: ReadOrganizations): Promise<Dataset[]> {
  const { portal, quarantine } = context;
  const lists = await Promise.all([
    ...known.organizations.map(({ id, name }) => readOrganizationDatasets(context, id, name)),
    ...portal.topics.map((id) => readTopicDatasets(context, id, known)),
  ]);
  const excluded = new Set(portal.exclusions.map(({ dataset }) => dataset));
  const byId = new Map<string, Dataset>();
  for (const dataset of lists.flat()) {
    if (dataset && !excluded.has(dataset.id) && !byId.has(dataset.id)) byId.set(dataset.id, dataset);
  }
  const organizationIds = new Set(known.organizations.map(({ id }) => id));
  const attached = [...byId.values()].filter((dataset) => {
    if (organizationIds.has(dataset.organizationId)) return true;
    quarantine.expel('dataset', dataset, `organisation ${dataset.organizationId} inconnue`);
    return false;
  });
  return withUniqueSlugs(attached, 'dataset', quarantine);
}

async function organizationOrNull(
  client: DatagouvClient,
  id: string,
  quarantine: Quarantine,
): Promise<unknown> {
  try {
    return await client.one(`/1/organizations/${id}/`, wireOrganization, { mask: masks.organization });
  } catch (error) {
    if (!(error instanceof StatusError) || ![404, 410].includes(error.status)) throw error;
    quarantine.refuse('organization', { id }, `data.gouv.fr répond ${error.status.toString()}`);
    return null;
  }
}

async function readOrganizationDatasets(
  context: ReadContext,
  organizationId: string,
  name: string,
): Promise<(Dataset | null)[]> {
  const list = await context.client.list({
    name: `jeux de ${name}`,
    path: '/1/datasets/',
    parameters: { organization: organizationId, sort: 'created', page_size: '50' },
    mask: masks.datasets,
    checkFirstPage: (records) => {
      assertFiltered(records, (record) => producerOf(record) === organizationId, name);
    },
  });
  context.totals.add(`datasets?organization=${organizationId}`, list.total, list.records.length);
  refuseDuplicates(list, 'dataset', context.quarantine);
  return list.records.map((record) => {
    const producer = producerOf(record);
    if (producer === null || producer === organizationId) return admitDataset(record, context);
    context.quarantine.refuse('dataset', record, `jeu d’une autre organisation (${producer})`);
    return null;
  });
}

async function readTopicDatasets(
  context: ReadContext,
  topicId: string,
  known: ReadOrganizations,
): Promise<(Dataset | null)[]> {
  const { client, portal, quarantine, totals } = context;
  client.progress.plan(2);
  // An unknown topic is ignored by the filter, which then gives the whole of data.gouv.fr (contract §14.1).
  const topic = await client.one(`/2/topics/${topicId}/`, wireTopic, { mask: masks.topic });
  const bound = Math.min(topic.elements.total, portal.limits.topicDatasets);
  const list = await client.list({
    name: `jeux de l’univers ${topic.name ?? topicId}`,
    path: '/1/datasets/',
    parameters: { topic: topicId, sort: 'created', page_size: '50' },
    mask: masks.datasets,
    checkFirstPage: (_, total) => {
      if (total > bound) {
        throw new DatagouvError(
          `L’univers ${topicId} donnerait ${total.toString()} jeux, plus que les ${bound.toString()} attendus.`,
          'Vérifiez `topics` et `limits.topicDatasets` dans content/portal.yaml.',
        );
      }
    },
  });
  totals.add(`datasets?topic=${topicId}`, list.total, list.records.length);
  refuseDuplicates(list, 'dataset', quarantine);
  return list.records.map((record) => {
    addProducer(record, known, context);
    return admitDataset(record, context);
  });
}

function addProducer(record: unknown, known: ReadOrganizations, { portal, quarantine }: ReadContext): void {
  const reference = wireDataset.pick({ organization: true }).safeParse(record).data?.organization;
  if (!reference || known.organizations.some(({ id }) => id === reference.id)) return;
  if (quarantine.holds('organization', reference.id)) return;
  const organization = quarantine.admit(reference, {
    kind: 'organization',
    wire: wireOrganizationRef,
    toDomain: (wire) => toOrganizationFromRef(wire, origin(portal)),
    domain: organizationSchema,
  });
  if (organization === null) return;
  if (known.organizations.some(({ slug }) => slug === organization.slug)) {
    quarantine.expel('organization', reference, `adresse ${organization.slug} déjà prise`);
    return;
  }
  noteLogo(known.logos, organization.id, reference.logo_thumbnail);
  known.organizations.push(organization);
}

function admitDataset(record: unknown, { portal, quarantine }: ReadContext): Dataset | null {
  if (!isVisible(record)) return null;
  if (producerOf(record) === null) {
    quarantine.refuse('dataset', record, 'jeu sans organisation');
    return null;
  }
  return quarantine.admit(record, {
    kind: 'dataset',
    wire: wireDataset,
    toDomain: (wire) => toDataset(wire, admitResources(wire, quarantine), origin(portal)),
    domain: datasetSchema,
  });
}

/** A resource that does not fit is kept out alone. */
function admitResources(wire: WireDataset, quarantine: Quarantine): Resource[] {
  const seen = new Set<string>();
  return (wire.resources ?? []).flatMap((record) => {
    const id = idOf(record);
    if (id !== null && seen.has(id)) {
      quarantine.refuse('resource', record, `identifiant en double dans le jeu ${wire.id}`);
      return [];
    }
    if (id !== null) seen.add(id);
    const resource = quarantine.admit(record, {
      kind: 'resource',
      wire: wireResource,
      toDomain: (resource) => toResource(resource, instantOrNull(wire.created_at)),
      domain: resourceSchema,
    });
    return resource ?? [];
  });
}

/** Keeps the first record of each slug, in the API's order, oldest first: its address is not taken from it. */
export function withUniqueSlugs<Item extends { readonly id: string; readonly slug: string }>(
  records: readonly (Item | null)[],
  kind: string,
  quarantine: Quarantine,
): Item[] {
  const holders = new Map<string, string>();
  return records.filter((record): record is Item => {
    if (record === null) return false;
    const holder = holders.get(record.slug);
    if (holder === undefined) {
      holders.set(record.slug, record.id);
      return true;
    }
    quarantine.expel(kind, record, `adresse « ${record.slug} » déjà prise par ${holder}`);
    return false;
  });
}

/** Notes the records that a list repeats whatever the reading. */
export function refuseDuplicates(list: WholeList, kind: string, quarantine: Quarantine): void {
  for (const record of list.duplicates)
    quarantine.refuse(kind, record, 'identifiant en double dans la liste');
}

/** `hosts.site`, for addresses that the API does not give. */
export function origin(portal: Portal): { readonly site: string } {
  return { site: portal.hosts.site.replace(/\/$/u, '') };
}

function producerOf(record: unknown): string | null {
  return idOf(wireDataset.pick({ organization: true }).safeParse(record).data?.organization);
}

function assertFiltered(
  records: readonly unknown[],
  belongs: (record: unknown) => boolean,
  name: string,
): void {
  if (records.length === 0 || records.some(belongs)) return;
  throw new DatagouvError(
    `data.gouv.fr a ignoré le filtre « jeux de ${name} ».`,
    'Vérifiez les identifiants de content/portal.yaml.',
  );
}

function noteLogo(logos: Map<string, string>, id: string, address: string | null | undefined): void {
  const url = httpUrlOrNull(address);
  if (url !== null) logos.set(id, url);
}
