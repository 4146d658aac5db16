import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** A record as the API sends it, of any age and shape. */
export type WireRecord = Readonly<Record<string, unknown>>;

/** What the stand-in serves, in the shape of API v1. */
export interface WireRecords {
  readonly datasets: readonly WireRecord[];
  readonly organizations: readonly WireRecord[];
  readonly reuses: readonly WireRecord[];
  /** With `dataset_ids`, which the stand-in needs for `/datasets/?dataservice=` and does not send. */
  readonly dataservices: readonly WireRecord[];
  readonly discussions: readonly WireRecord[];
  /** With `dataset_ids`, as dataservices. */
  readonly topics?: readonly WireRecord[];
}

/** Real catalogue that a workspace may have beside the project. Nothing of it enters the project. */
export const realCatalogue = fileURLToPath(new URL('../../../shared/data/catalogue/', import.meta.url));

/** Whether the real catalogue is there; tests that need it say how many ran. */
export const hasRealCatalogue = existsSync(join(realCatalogue, 'datasets.json'));

const wireList = z.array(z.record(z.string(), z.unknown()));

/** Reads one JSON array of records. */
export async function readRecords(file: string): Promise<WireRecord[]> {
  return wireList.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Reads the five files of a folder in the shape of API v1. */
export async function readFolder(folder: string): Promise<WireRecords> {
  return {
    datasets: await readRecords(join(folder, 'datasets.json')),
    organizations: await readRecords(join(folder, 'organizations.json')),
    reuses: await readRecords(join(folder, 'reuses.json')),
    dataservices: await readRecords(join(folder, 'dataservices.json')),
    discussions: await readRecords(join(folder, 'discussions.json')),
  };
}
