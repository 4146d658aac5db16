import { createReadStream, type ReadStream } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { resourceProfileSchema, type ResourceProfile } from '../../catalog/schemas/resource-profile.ts';
import { chartTable } from '../../tabular/chart/chart-table.ts';
import type { PlaceTable } from '../../tabular/geography/place-table.ts';
import { fromTabularApi } from '../../tabular/profile/from-tabular-api.ts';
import { profileTable } from '../../tabular/profile/profile-table.ts';
import { readTable } from '../../tabular/read/read-table.ts';
import { TableError, type ReadHints, type TableErrorCode } from '../../tabular/table.ts';
import type { Measured, MeasureJob } from './measured.ts';
import { toTablePreview } from './table-preview.ts';

/** What a content holds: what is said of it, and its profile when it has one. */
interface Content {
  readonly measured: Measured;
  readonly profile: ResourceProfile | null;
}

/** Formats whose files may well be no table: they are then shown as what they are. */
const documentFormats: ReadonlySet<string> = new Set(['json', 'geojson']);

const count = z.number().nullish();
const tops = z.array(z.looseObject({ count: z.unknown(), value: z.unknown() }));

/** Answers of the API tabulaire (contract §12), loosely: old profiles lack whole parts. */
const parsedTable = z.object({
  profile: z.object({
    profile: z.object({
      header: z.array(z.string()).nullish(),
      columns: z
        .record(z.string(), z.object({ format: z.string().nullish(), score: z.number().nullish() }))
        .optional(),
      profile: z
        .record(z.string(), z.object({ tops: tops.optional(), nb_distinct: count, nb_missing_values: count }))
        .optional(),
      total_lines: count,
      nb_duplicates: count,
      encoding: z.string().nullish(),
      separator: z.string().nullish(),
      header_row_idx: count,
    }),
  }),
  data: z.object({
    data: z.array(z.record(z.string(), z.unknown())),
    meta: z.object({ total: z.int().min(0).nullish() }).nullish(),
  }),
});
const listedArchive = z.object({ archive: resourceProfileSchema.shape.archive, bytes: z.int().min(0) });

/** Measures a content, and writes its profile. See {@link MeasureJob}. */
export async function measure(job: MeasureJob, places: PlaceTable | null): Promise<Measured> {
  const { measured, profile } = await measureContent(job, places);
  if (profile) {
    // Written beside, then named: what is cut short is not there.
    await writeFile(`${job.profile}.tmp`, JSON.stringify(profile));
    await rename(`${job.profile}.tmp`, job.profile);
  }
  return measured;
}

/** See {@link measure}; writes nothing. */
export async function measureContent(job: MeasureJob, places: PlaceTable | null): Promise<Content> {
  try {
    switch (job.way) {
      case 'archive':
        return await readArchive(job);
      case 'tabular-api':
        return await readParsedTable(job);
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
  places: PlaceTable | null,
): Promise<Content> {
  const streams: ReadStream[] = [];
  const open = (): AsyncIterable<Uint8Array> => {
    const stream = createReadStream(content, { highWaterMark: 1 << 18 });
    streams.push(stream);
    return stream;
  };
  const hints: ReadHints = { format, maxBytes: from === 'head' ? headBytes : unpackedBytes };
  try {
    const table = await profileTable(open, hints, { places });
    const chart = await chartTable(table, (rows) =>
      readTable(open(), hints, { header: () => undefined, rows }),
    );
    return {
      measured: { kind: 'shown', preview: toTablePreview({ id, from, bytes }, table, chart) },
      profile: { id, table, chart, archive: null },
    };
  } finally {
    // A file that is refused by its first bytes is not read to its end, where a stream closes by itself.
    for (const stream of streams) stream.destroy();
  }
}

async function readParsedTable({ id, content }: MeasureJob): Promise<Content> {
  const parsed = parsedTable.safeParse(JSON.parse(await readFile(content, 'utf8')));
  if (!parsed.success) throw new TableError('not-a-table', z.prettifyError(parsed.error));
  const { profile, data } = parsed.data;
  const table = fromTabularApi(profile.profile, data.data, data.meta?.total ?? null);
  const preview = toTablePreview({ id, from: 'tabular-api', bytes: null }, table, null);
  return { measured: { kind: 'shown', preview }, profile: { id, table, chart: null, archive: null } };
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
