import { createReadStream } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { resourceProfileSchema, type ResourceProfile } from '../../catalog/schemas/resource-profile.ts';
import { chartTable } from '../../tabular/chart/chart-table.ts';
import { profileTable } from '../../tabular/profile/profile-table.ts';
import { TableError, type ReadHints, type TableErrorCode } from '../../tabular/table.ts';
import type { Measured, MeasureJob } from './measured.ts';
import { toTablePreview } from './table-preview.ts';

/** The table of places, as the engine takes it. */
export type Places = Parameters<typeof profileTable>[2]['places'];

/** What a content holds: what is said of it, and its profile when it has one. */
interface Content {
  readonly measured: Measured;
  readonly profile: ResourceProfile | null;
}

/** Formats whose files may well be no table: they are then shown as what they are. */
const documentFormats: ReadonlySet<string> = new Set(['json', 'geojson']);

const listedArchive = z.object({ archive: resourceProfileSchema.shape.archive, bytes: z.int().min(0) });

/** Measures a content, and writes its profile. See {@link MeasureJob}. */
export async function measure(job: MeasureJob, places: Places): Promise<Measured> {
  const { measured, profile } = await measureContent(job, places);
  if (profile) {
    // Written beside, then named: what is cut short is not there.
    await writeFile(`${job.profile}.tmp`, JSON.stringify(profile));
    await rename(`${job.profile}.tmp`, job.profile);
  }
  return measured;
}

/** See {@link measure}; writes nothing. */
export async function measureContent(job: MeasureJob, places: Places): Promise<Content> {
  try {
    switch (job.way) {
      case 'archive':
        return await readArchive(job);
      case 'tabular-api':
        throw new TableError('unsupported', 'The answers of the API are not read yet.');
      case 'file':
      case 'head':
        return await readTableFile(job, job.way, places);
    }
  } catch (error) {
    if (error instanceof TableError) return withoutTable(job, error.code);
    throw error;
  }
}

async function readTableFile(
  { id, content, bytes, format, headBytes, unpackedBytes }: MeasureJob,
  from: 'file' | 'head',
  places: Places,
): Promise<Content> {
  const open = (): AsyncIterable<Uint8Array> => createReadStream(content, { highWaterMark: 1 << 18 });
  const hints: ReadHints = { format, maxBytes: from === 'head' ? headBytes : unpackedBytes };
  const table = await profileTable(open, hints, { places });
  const chart = await chartTable(open, hints, table);
  return {
    measured: { kind: 'shown', preview: toTablePreview({ id, from, bytes }, table, chart) },
    profile: { id, table, chart, archive: null },
  };
}

async function readArchive({ id, content }: MeasureJob): Promise<Content> {
  const { archive, bytes } = listedArchive.parse(JSON.parse(await readFile(content, 'utf8')));
  return {
    measured: { kind: 'shown', preview: { id, kind: 'document', document: 'archive', bytes } },
    profile: { id, table: null, chart: null, archive },
  };
}

function withoutTable({ id, format, bytes }: MeasureJob, code: TableErrorCode): Content {
  const isDocument = code === 'not-a-table' && documentFormats.has(format ?? '');
  return {
    measured: isDocument
      ? { kind: 'shown', preview: { id, kind: 'document', document: 'json', bytes } }
      : { kind: 'unreadable', detail: code },
    profile: null,
  };
}
