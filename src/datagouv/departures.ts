import { shrunkProducers } from '../catalog/guards.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import type { Manifest } from '../catalog/schemas/manifest.ts';
import type { DatagouvClient } from './client.ts';
import { DatagouvError, StatusError } from './errors.ts';
import { masks } from './masks.ts';
import type { Quarantine } from './quarantine.ts';
import { wireDatasetState } from './wire.ts';

type Departed = Manifest['departed'][number];

/** Direct requests made at most: a whole catalogue that vanished is not asked one by one. */
const maxQuestions = 400;

/** What became of the datasets that the lists no longer hold. */
export interface Departures {
  /** Left, and data.gouv.fr says why. */
  readonly departed: Departed[];
  /** Last known records of those that nothing explains, marked with the day. */
  readonly kept: Dataset[];
}

interface DepartureQuestion {
  readonly client: DatagouvClient;
  readonly quarantine: Quarantine;
  /** Datasets of the last snapshot. */
  readonly previous: readonly Dataset[];
  /** Datasets that came today. */
  readonly current: readonly Dataset[];
  readonly exclusions: ReadonlySet<string>;
  /** Organisations of the portal. */
  readonly perimeter: ReadonlySet<string>;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Asks for each vanished dataset by its id (contract §2.12, §14.4). Archived, deleted, private or given to a producer
 * outside the portal, it leaves. Still public, or the API cannot say, its last record is kept: lists that forget a
 * dataset for a day do not take its page away. A dataset that came but was quarantined leaves too, unless its producer
 * shrinks so much that the fault must be in the source.
 */
export async function explainDepartures(question: DepartureQuestion): Promise<Departures> {
  const { previous, current, quarantine, exclusions, today } = question;
  const listed = new Set(current.map(({ id }) => id));
  const shrunk = shrunkProducers(previous, current);
  const vanished = previous.filter(({ id }) => !listed.has(id));
  const asked = vanished.filter(({ id }) => !exclusions.has(id) && !quarantine.holds('dataset', id));
  const verdicts = await askAll(question, asked.slice(0, maxQuestions));
  const departed: Departed[] = [];
  const kept: Dataset[] = [];
  for (const dataset of vanished) {
    const { id, slug, title } = dataset;
    const reason = exclusions.has(id) ? 'excluded' : (verdicts.get(id) ?? null);
    if (reason !== null) departed.push({ id, slug, title, reason });
    else if (!quarantine.holds('dataset', id) || shrunk.has(dataset.organizationId)) {
      kept.push({ ...dataset, keptSince: dataset.keptSince ?? today });
    }
  }
  return { departed, kept };
}

/** How many records were kept for each producer, and since when. */
export function keptByProducer(datasets: readonly Dataset[]): Manifest['kept'] {
  const producers = new Map<string, { datasets: number; since: string }>();
  for (const { organizationId, keptSince } of datasets) {
    if (keptSince === null) continue;
    const known = producers.get(organizationId);
    producers.set(organizationId, {
      datasets: (known?.datasets ?? 0) + 1,
      since: known && known.since < keptSince ? known.since : keptSince,
    });
  }
  return [...producers]
    .map(([organizationId, kept]) => ({ organizationId, ...kept }))
    .sort((a, b) => (a.organizationId < b.organizationId ? -1 : 1));
}

async function askAll(
  { client, perimeter }: DepartureQuestion,
  datasets: readonly Dataset[],
): Promise<Map<string, Departed['reason'] | null>> {
  client.progress.plan(datasets.length);
  return new Map(
    await Promise.all(datasets.map(async ({ id }) => [id, await ask(client, id, perimeter)] as const)),
  );
}

/** `null` when nothing explains the absence. */
async function ask(
  client: DatagouvClient,
  id: string,
  perimeter: ReadonlySet<string>,
): Promise<Departed['reason'] | null> {
  try {
    const state = await client.one(`/1/datasets/${id}/`, wireDatasetState, { mask: masks.datasetState });
    if (state.deleted) return 'deleted';
    if (state.archived) return 'archived';
    return state.organization && !perimeter.has(state.organization.id) ? 'moved' : null;
  } catch (error) {
    if (!(error instanceof DatagouvError)) throw error;
    // Only the API's own answer is a verdict: a gateway's 404 or a 503 says nothing of the dataset.
    if (!(error instanceof StatusError) || !error.isJson) return null;
    if (error.status === 410) return 'deleted';
    return error.status === 404 ? 'private' : null;
  }
}
