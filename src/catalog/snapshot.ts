import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { catalogFaults, profileFaults, type SnapshotRecords } from './guards.ts';
import { dataserviceSchema } from './schemas/dataservice.ts';
import { datasetSchema } from './schemas/dataset.ts';
import { discussionSchema } from './schemas/discussion.ts';
import { manifestSchema, snapshotFiles, type Manifest } from './schemas/manifest.ts';
import { organizationSchema } from './schemas/organization.ts';
import { previewSchema } from './schemas/preview.ts';
import { reuseSchema } from './schemas/reuse.ts';
import { copyProfiles, findProfiles } from './snapshot-profiles.ts';

/** A whole snapshot: what one folder holds. */
export interface Snapshot {
  readonly records: SnapshotRecords;
  readonly manifest: Manifest;
  /** By file name, in `images/`. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** Profiles of resources: where each one lies now, by id of resource. Written in `profiles/`. */
  readonly profiles: ReadonlyMap<string, string>;
  /** Boundaries and places, by file name, in `geo/`. */
  readonly geo: ReadonlyMap<string, Uint8Array>;
}

const schemas = {
  datasets: z.array(datasetSchema),
  organizations: z.array(organizationSchema),
  reuses: z.array(reuseSchema),
  dataservices: z.array(dataserviceSchema),
  discussions: z.array(discussionSchema),
  previews: z.array(previewSchema),
} satisfies Record<(typeof snapshotFiles)[number], z.ZodType>;

/** Names in the folder of a snapshot that was fetched. */
const snapshotEntries: ReadonlySet<string> = new Set([
  'manifest.json',
  'images',
  'profiles',
  'geo',
  ...snapshotFiles.map((name) => `${name}.json`),
]);

/** A snapshot that must not be published. `faults` says why, in French. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  readonly faults: readonly string[];

  constructor(message: string, faults: readonly string[], options?: ErrorOptions) {
    super(message, options);
    this.faults = faults;
  }
}

/**
 * Replaces the snapshot in `folder`, whole or not at all: written beside it, then swapped in by renaming. The same
 * records give the same bytes: sorted by id, keys in the order of the schemas, a final newline.
 *
 * @throws SnapshotError when the catalogue is faulty, or the folder holds something else; it is then as it was.
 */
export async function writeSnapshot(folder: string, snapshot: Snapshot): Promise<void> {
  const files = serialize(snapshot);
  await assertReplaceable(folder);
  await restoreInterrupted(folder);
  const staging = sibling(folder, 'new');
  const retired = sibling(folder, 'old');
  try {
    for (const name of ['images', 'geo']) await mkdir(join(staging, name), { recursive: true });
    for (const [name, content] of files) await writeFile(join(staging, name), content, { flush: true });
    await copyProfiles(snapshot.profiles, staging);
    await renameIfThere(folder, retired);
    await rename(staging, folder);
  } catch (error) {
    await restoreInterrupted(folder);
    throw error;
  }
  await rm(retired, { recursive: true, force: true });
}

/**
 * Reads the snapshot in `folder`, `null` when there is none.
 *
 * @throws SnapshotError when it is damaged.
 */
export async function readSnapshot(folder: string): Promise<Snapshot | null> {
  await restoreInterrupted(folder);
  const manifest = await readJson(join(folder, 'manifest.json'));
  if (manifest === undefined) return null;
  try {
    const records = {
      datasets: schemas.datasets.parse(await readJson(join(folder, 'datasets.json'))),
      organizations: schemas.organizations.parse(await readJson(join(folder, 'organizations.json'))),
      reuses: schemas.reuses.parse(await readJson(join(folder, 'reuses.json'))),
      dataservices: schemas.dataservices.parse(await readJson(join(folder, 'dataservices.json'))),
      discussions: schemas.discussions.parse(await readJson(join(folder, 'discussions.json'))),
      // A snapshot of before previews has none.
      previews: schemas.previews.parse((await readJson(join(folder, 'previews.json'))) ?? []),
    };
    return {
      records,
      manifest: manifestSchema.parse(manifest),
      images: await readFiles(join(folder, 'images')),
      profiles: await findProfiles(folder),
      geo: await readFiles(join(folder, 'geo')),
    };
  } catch (error) {
    const fault = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new SnapshotError(`L’instantané ${folder} est abîmé.`, [fault], { cause: error });
  }
}

/**
 * Checks that `folder` can be replaced by a snapshot: it is not there, or holds nothing but a snapshot. What it holds
 * is deleted.
 *
 * @throws SnapshotError with what is in the way.
 */
export async function assertReplaceable(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found === null) return;
  const others = found.isDirectory()
    ? (await readdir(folder)).filter((name) => !name.startsWith('.') && !snapshotEntries.has(name))
    : [basename(folder)];
  if (others.length === 0) return;
  throw new SnapshotError(`${folder} n’est pas un instantané : il n’est pas remplacé.`, [
    `Il s’y trouve ${others.slice(0, 5).join(', ')}.`,
    'Choisissez un dossier vide, ou qui n’existe pas encore.',
  ]);
}

/**
 * Puts right what a run that was cut short left behind: the old snapshot comes back if the new one was not in place
 * yet, and unfinished folders go, save those of a run that still goes on.
 */
async function restoreInterrupted(folder: string): Promise<void> {
  const siblings = await readdir(dirname(folder)).catch((): string[] => []);
  const prefix = `.${basename(folder)}-`;
  const hasSnapshot = siblings.includes(basename(folder));
  const retired = siblings.filter((name) => name.startsWith(`${prefix}old-`)).sort();
  const [first] = retired;
  if (!hasSnapshot && first !== undefined) await rename(join(dirname(folder), first), folder);
  for (const name of siblings.filter((name) => name.startsWith(prefix) && !isBeingWritten(name))) {
    await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}

function serialize({ records, manifest, images, profiles, geo }: Snapshot): Map<string, string | Uint8Array> {
  const faults = [...catalogFaults(records), ...profileFaults(records.previews, new Set(profiles.keys()))];
  if (faults.length > 0) throw new SnapshotError('Le catalogue n’est pas cohérent.', faults);
  const files = new Map<string, string | Uint8Array>();
  for (const [name, items] of Object.entries(records) as [keyof typeof schemas, { id: string }[]][]) {
    const result = schemas[name].safeParse(items.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    if (!result.success) {
      throw new SnapshotError(`${name}.json ne suit pas son schéma.`, [z.prettifyError(result.error)]);
    }
    // Parsing also puts the keys in the order of the schema.
    files.set(`${name}.json`, toJson(result.data));
  }
  for (const [name, bytes] of images) files.set(join('images', name), bytes);
  for (const [name, bytes] of geo) files.set(join('geo', name), bytes);
  files.set('manifest.json', toJson(manifestSchema.parse(manifest)));
  return files;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A folder beside `folder`, on the same disk, ignored by git, that tells which process writes it. */
function sibling(folder: string, state: 'new' | 'old'): string {
  return join(dirname(folder), `.${basename(folder)}-${state}-${process.pid.toString()}-${randomUUID()}`);
}

/** Whether another process, still running, made this {@link sibling}. */
function isBeingWritten(name: string): boolean {
  const pid = Number(/-(?:new|old)-(\d+)-[0-9a-f-]{36}$/u.exec(name)?.[1] ?? process.pid);
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, for somebody else.
    return hasCode(error, 'EPERM');
  }
}

async function renameIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new SnapshotError(`${file} est illisible.`, [String(error)], { cause: error });
  }
}

async function readFiles(folder: string): Promise<Map<string, Uint8Array>> {
  const names = await readdir(folder).catch((): string[] => []);
  const files = new Map<string, Uint8Array>();
  for (const name of names.sort()) files.set(name, await readFile(join(folder, name)));
  return files;
}

function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
