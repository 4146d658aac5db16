import { dataserviceSchema, type Dataservice } from '../catalog/schemas/dataservice.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import { discussionSchema, type Discussion } from '../catalog/schemas/discussion.ts';
import type { Organization } from '../catalog/schemas/organization.ts';
import { reuseSchema, type Reuse } from '../catalog/schemas/reuse.ts';
import { distinctRecords, idOf } from './client.ts';
import { DatagouvError } from './errors.ts';
import { masks } from './masks.ts';
import { toDataservice, toDiscussion, toReuse } from './normalize.ts';
import { origin, refuseDuplicates, withUniqueSlugs, type ReadContext } from './read-datasets.ts';
import { httpUrlOrNull } from './values.ts';
import { isVisible } from './visibility.ts';
import { wireDataservice, wireDiscussion, wireReuse } from './wire.ts';

/** Reuses, with where their images are. */
export interface ReadReuses {
  readonly reuses: Reuse[];
  /** Reuse id → address of its image. */
  readonly images: Map<string, string>;
}

/**
 * Reuses of the datasets that have some, and those published by the organisations (contract §15.6): no filter gives
 * the reuses of all the datasets of a producer.
 */
export async function readReuses(
  context: ReadContext,
  datasets: readonly Dataset[],
  organizations: readonly Organization[],
): Promise<ReadReuses> {
  const { client, portal, quarantine, totals } = context;
  const queries = [
    ...datasets.filter(({ metrics }) => metrics.reuses > 0).map(({ id }) => ['dataset', id] as const),
    ...organizations.map(({ id }) => ['organization', id] as const),
  ];
  client.progress.plan(queries.length);
  const lists = await Promise.all(
    queries.map(async ([filter, id]) => {
      const list = await client.list({
        name: `réutilisations (${filter} ${id})`,
        path: '/1/reuses/',
        parameters: { [filter]: id, sort: 'created', page_size: '50' },
        mask: masks.reuses,
      });
      totals.add(`reuses?${filter}`, list.total, list.records.length);
      return list;
    }),
  );
  const images = new Map<string, string>();
  const known = new Set(datasets.map(({ id }) => id));
  // The same reuse comes once per dataset it uses.
  const reuses = distinctRecords(lists)
    .filter(isVisible)
    .map((record) =>
      quarantine.admit(record, {
        kind: 'reuse',
        wire: wireReuse,
        toDomain: (wire) => {
          const image = httpUrlOrNull(wire.image_thumbnail ?? wire.image);
          if (image !== null) images.set(wire.id, image);
          return toReuse(wire, (id) => known.has(id), origin(portal));
        },
        domain: reuseSchema,
      }),
    );
  return { reuses: withUniqueSlugs(reuses, 'reuse', quarantine), images };
}

/** APIs of the organisations, without the excluded ones, with the datasets that each serves (contract §5, §15.7). */
export async function readDataservices(
  context: ReadContext,
  datasets: readonly Dataset[],
  organizations: readonly Organization[],
): Promise<Dataservice[]> {
  const { client, portal, quarantine, totals } = context;
  client.progress.plan(organizations.length);
  const known = new Set(datasets.map(({ id }) => id));
  const lists = await Promise.all(
    organizations.map(async ({ id, name }) => {
      const list = await client.list({
        name: `API de ${name}`,
        path: '/1/dataservices/',
        parameters: { organization: id, sort: 'created', page_size: '100' },
        mask: masks.dataservices,
      });
      totals.add('dataservices?organization', list.total, list.records.length);
      refuseDuplicates(list, 'dataservice', quarantine);
      return list;
    }),
  );
  const shown = distinctRecords(lists).filter((record) => isVisible(record) && !isExcluded(record, portal));
  client.progress.plan(shown.length);
  const dataservices = await Promise.all(
    shown.map(async (record) => {
      const served = await readServedDatasets(context, record);
      return quarantine.admit(record, {
        kind: 'dataservice',
        wire: wireDataservice,
        toDomain: (wire) =>
          toDataservice(
            wire,
            served.filter((id) => known.has(id)),
            origin(portal),
          ),
        domain: dataserviceSchema,
      });
    }),
  );
  const producers = new Set(organizations.map(({ id }) => id));
  const attached = dataservices.filter((service) => {
    if (service === null || service.organizationId === null || producers.has(service.organizationId)) {
      return true;
    }
    quarantine.expel('dataservice', service, `organisation ${service.organizationId} inconnue`);
    return false;
  });
  return withUniqueSlugs(attached, 'dataservice', quarantine);
}

/** Threads on the datasets of the snapshot (contract §6, §15.8). */
export async function readDiscussions(
  context: ReadContext,
  datasets: readonly Dataset[],
  organizations: readonly Organization[],
): Promise<Discussion[]> {
  const { client, portal, quarantine, totals } = context;
  client.progress.plan(organizations.length);
  const lists = await Promise.all(
    organizations.map(async ({ id, name }) => {
      const list = await client.list({
        name: `discussions de ${name}`,
        path: '/1/discussions/',
        parameters: { org: id, sort: 'created', page_size: '50' },
        mask: masks.discussions,
      });
      totals.add('discussions?org', list.total, list.records.length);
      refuseDuplicates(list, 'discussion', quarantine);
      return list;
    }),
  );
  const known = new Set(datasets.map(({ id }) => id));
  const answering = new Set(organizations.map(({ id }) => id));
  return distinctRecords(lists).flatMap((record) => {
    // Threads on reuses, APIs, archived or private datasets come too: they have no page here.
    const subject = wireDiscussion.pick({ subject: true }).safeParse(record).data?.subject;
    if (subject && !known.has(subject.id)) return [];
    const discussion = quarantine.admit(record, {
      kind: 'discussion',
      wire: wireDiscussion,
      toDomain: (wire) => toDiscussion(wire, answering, origin(portal)),
      domain: discussionSchema,
    });
    return discussion ?? [];
  });
}

async function readServedDatasets(context: ReadContext, record: unknown): Promise<string[]> {
  const service = wireDataservice.pick({ id: true, datasets: true }).safeParse(record).data;
  if (!service || service.datasets?.total === 0) return [];
  const bound = service.datasets?.total ?? context.portal.limits.topicDatasets;
  const list = await context.client.list({
    name: `jeux de l’API ${service.id}`,
    path: '/1/datasets/',
    parameters: { dataservice: service.id, sort: 'created', page_size: '100' },
    mask: masks.datasetIds,
    checkFirstPage: (_, total) => {
      // An unknown id is ignored by the filter, which then gives the whole of data.gouv.fr (contract §14.1).
      if (total > bound) throw new DatagouvError(`data.gouv.fr a ignoré le filtre « API ${service.id} ».`);
    },
  });
  context.totals.add('datasets?dataservice', list.total, list.records.length);
  return list.records.flatMap((dataset) => idOf(dataset) ?? []);
}

function isExcluded(record: unknown, { excludedDataservices }: ReadContext['portal']): boolean {
  const service = wireDataservice.pick({ id: true, base_api_url: true }).safeParse(record).data;
  const base = httpUrlOrNull(service?.base_api_url);
  const host = base === null ? null : new URL(base).hostname;
  return excludedDataservices.some((excluded) => excluded === service?.id || excluded === host);
}
