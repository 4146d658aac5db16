import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { formatDate } from '../../src/french/date.ts';
import {
  assertReplaceable,
  readSnapshot,
  SnapshotError,
  writeSnapshot,
  type Snapshot,
} from '../../src/catalog/snapshot.ts';
import { DatagouvError } from '../../src/datagouv/errors.ts';
import { catalogParts, fetchCatalog, type FetchOptions } from '../../src/datagouv/fetch-catalog.ts';
import type { Effects } from '../../src/datagouv/http.ts';
import { engineVersion } from '../../src/datagouv/previews/engine-version.ts';
import { MeasurePool } from '../../src/datagouv/previews/measure-pool.ts';
import { listZip } from '../../src/tabular/read/zip-listing.ts';
import { createTransport } from '../../src/datagouv/transport.ts';
import { rootPath } from '../project-root.ts';
import type { FetchCommand } from './options.ts';
import { terminalProgress } from './progress.ts';
import { readPortal } from './read-portal.ts';
import { formatPreviews } from './preview-summary.ts';
import { formatSummary, noteworthy, summarize } from './summary.ts';

/** Lines of report shown before the rest is left to the manifest. */
const maxNotes = 20;

/**
 * Fetches the catalogue and replaces the last snapshot, with a report on standard output.
 *
 * @returns the exit code: 0 only when the snapshot in place is whole and of today.
 */
export async function runFetch(command: FetchCommand): Promise<number> {
  const folder = resolve(rootPath, command.out);
  const started = Date.now();
  let previous: Snapshot | null = null;
  try {
    await assertReplaceable(folder);
    previous = await readPrevious(folder);
    if (command.offline) return reportOffline(previous);
    const snapshot = await fetchInto(folder, previous, command);
    report(previous, snapshot, folder, Date.now() - started);
    return 0;
  } catch (error) {
    reportFailure(error, previous);
    return 1;
  }
}

async function fetchInto(
  folder: string,
  previous: Snapshot | null,
  command: FetchCommand,
): Promise<Snapshot> {
  const progress = terminalProgress();
  const pool = new MeasurePool();
  try {
    const portal = await readPortal(command.portal);
    const options: FetchOptions = {
      portal,
      api: command.api ?? new URL(portal.hosts.api),
      pace: command.pace ?? portal.limits.pace,
      allowedHosts: command.allowedHosts,
      parts: command.parts,
      previous,
      imageCache: resolve(rootPath, command.cache, 'images'),
      previews: {
        cache: resolve(rootPath, command.cache, 'resources'),
        budget: command.budget,
        engine: { version: await engineVersion(), measure: (job) => pool.measure(job), listZip },
      },
      progress,
    };
    assertPartsAreEnough(options);
    const snapshot = await fetchCatalog(options, realEffects(progress.log));
    await writeSnapshot(folder, snapshot);
    return snapshot;
  } finally {
    progress.stop();
    await pool.close();
  }
}

function realEffects(log: (message: string) => void): Effects {
  return {
    fetch: createTransport(),
    wait: (milliseconds) => wait(milliseconds),
    now: () => Date.now(),
    random: () => Math.random(),
    log,
  };
}

/** The last snapshot fetched. A damaged one is told and compared with nothing. */
async function readPrevious(folder: string): Promise<Snapshot | null> {
  try {
    const snapshot = await readSnapshot(folder);
    return snapshot?.manifest.source === 'api' ? snapshot : null;
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    console.error(`${error.message}\n  ${error.faults.join('\n  ')}\nIl sera remplacé sans être comparé.\n`);
    return null;
  }
}

function assertPartsAreEnough({ parts, previous }: FetchOptions): void {
  if (previous || parts.size === catalogParts.length) return;
  throw new DatagouvError(
    'Il n’y a pas encore d’instantané à compléter.',
    'Faites d’abord une récupération entière, sans --only.',
  );
}

function reportOffline(previous: Snapshot | null): number {
  if (!previous) {
    console.error(
      'Aucun instantané dans content/catalog/.\nLancez `npm run fetch` avec une connexion ; sans elle, le site se construit avec les données d’exemple.',
    );
    return 1;
  }
  const { finishedAt, counts } = previous.manifest;
  console.log(
    `Instantané entier du ${formatDate(finishedAt)} : ${counts.datasets.toString()} jeux de données.`,
  );
  return 0;
}

function report(previous: Snapshot | null, snapshot: Snapshot, folder: string, duration: number): void {
  const { requests } = snapshot.manifest;
  const notes = noteworthy(snapshot);
  console.log(formatSummary(summarize(previous, snapshot)));
  console.log(
    `\n${requests.count.toString()} appels en ${(duration / 1000).toFixed(1).replace('.', ',')} s.`,
  );
  for (const line of formatPreviews(snapshot.manifest.previews)) console.log(line);
  for (const note of notes.slice(0, maxNotes)) console.log(`• ${note}`);
  if (notes.length > maxNotes) console.log(`… et ${(notes.length - maxNotes).toString()} autres.`);
  console.log(`Instantané écrit : ${folder} (le détail est dans manifest.json).`);
}

function reportFailure(error: unknown, previous: Snapshot | null): void {
  if (error instanceof DatagouvError) {
    console.error(`\n${error.message}${error.hint === undefined ? '' : `\n${error.hint}`}`);
  } else if (error instanceof SnapshotError) {
    console.error(`\n${error.message}\n  ${error.faults.slice(0, maxNotes).join('\n  ')}`);
  } else if (error instanceof Error && 'code' in error) {
    console.error(`\n${error.message}\nVérifiez les droits sur le dossier et la place sur le disque.`);
  } else {
    throw error;
  }
  console.error(
    previous
      ? `L’instantané du ${formatDate(previous.manifest.finishedAt)} reste en place.`
      : 'Rien n’a été écrit : sans instantané, le site se construit avec les données d’exemple.',
  );
}
