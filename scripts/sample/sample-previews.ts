import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { datasetSchema } from '../../src/catalog/schemas/dataset.ts';
import { manifestSchema } from '../../src/catalog/schemas/manifest.ts';
import type { Portal } from '../../src/catalog/schemas/portal.ts';
import { previewSchema, type Preview } from '../../src/catalog/schemas/preview.ts';
import { resourceProfileSchema, type ResourceProfile } from '../../src/catalog/schemas/resource-profile.ts';
import type { Resource } from '../../src/catalog/schemas/resource.ts';
import { reason, type FailureReason } from '../../src/datagouv/previews/failure.ts';
import { measureContent } from '../../src/datagouv/previews/measure.ts';
import { placesWith } from '../../src/datagouv/previews/places.ts';
import { previewWays } from '../../src/datagouv/previews/preview-ways.ts';
import { listZip } from '../../src/tabular/read/zip-listing.ts';

/** Snapshots written by hand, from the project's folder. */
export const writtenSnapshots = ['content/sample', 'tests/fixtures/catalog-extremes'] as const;

/** The files of a written snapshot that come from its own files, by name in its folder. */
export type SampleFiles = ReadonlyMap<string, string>;

interface Shown {
  readonly preview: Preview;
  readonly profile: ResourceProfile | null;
}

/** Writes {@link samplePreviews} in the snapshot. */
export async function writeSamplePreviews(folder: string, portal: Portal): Promise<{ profiles: number }> {
  const files = await samplePreviews(folder, portal);
  await rm(join(folder, 'profiles'), { recursive: true, force: true });
  await mkdir(join(folder, 'profiles'), { recursive: true });
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  return { profiles: files.size - 1 };
}

/**
 * Previews and profiles of a snapshot written by hand, made by the code of the fetch from the files it embeds. A
 * resource without one is there when nothing has to be downloaded to know; else a failure written by hand is kept.
 */
export async function samplePreviews(folder: string, portal: Portal): Promise<SampleFiles> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, name), 'utf8'));
  const datasets = z.array(datasetSchema).parse(await read('datasets.json'));
  const manifest = manifestSchema.parse(await read('manifest.json'));
  const written = z.array(previewSchema).parse(await read('previews.json'));
  const known = new Map(written.map((preview) => [preview.id, preview]));
  const shown: Shown[] = [];
  for (const resource of datasets.flatMap(({ resources }) => resources)) {
    const before = known.get(resource.id);
    const failure = before?.kind === 'none' ? before.failure : null;
    const day = failure?.since ?? manifest.finishedAt.slice(0, 10);
    const one = await showResource(resource, folder, portal, day);
    if (one) shown.push(one);
    else if (failure) shown.push(failed(resource, failure, day));
  }
  shown.sort((a, b) => (a.preview.id < b.preview.id ? -1 : 1));
  const previews = shown.map(({ preview }) => previewSchema.parse(preview));
  return new Map([
    ['previews.json', `${JSON.stringify(previews, null, 2)}\n`],
    ...shown.flatMap(({ profile }) =>
      profile
        ? [
            [
              `profiles/${profile.id}.json`,
              `${JSON.stringify(resourceProfileSchema.parse(profile))}\n`,
            ] as const,
          ]
        : [],
    ),
  ]);
}

/** What can be known of a resource without the network; `null` when a fetch has to look at it. */
async function showResource(
  resource: Resource,
  folder: string,
  { limits }: Portal,
  day: string,
): Promise<Shown | null> {
  const { id, format, embeddedFile, byteSize } = resource;
  // An embedded file is served by the site: it has no address of its own.
  const url = embeddedFile === undefined ? resource.url : `https://exemple.invalid/${embeddedFile}`;
  const [way] = previewWays({ ...resource, url }, limits.previews);
  const content = join(folder, 'files', embeddedFile ?? '');
  switch (way?.kind) {
    case 'tiles':
      return { preview: { id, kind: 'tiles' }, profile: null };
    case 'document':
      return { preview: { id, kind: 'document', document: way.document, bytes: byteSize }, profile: null };
    case 'none':
      return failed(resource, way.failure, day);
    case 'file': {
      if (embeddedFile === undefined) return null;
      const { headBytes, unpackedBytes } = limits.previews;
      const job = { id, way: way.kind, format, content, bytes: byteSize ?? 0, headBytes, unpackedBytes };
      const { measured, profile } = await measureContent(
        { ...job, places: null, profile: '' },
        placesWith(null),
      );
      if (measured.kind === 'shown') return { preview: measured.preview, profile };
      return failed(resource, reason('unreadable', { detail: measured.detail }), day);
    }
    case 'archive': {
      if (embeddedFile === undefined) return null;
      const bytes = await readFile(content);
      const archive = await listZip((from, to) => Promise.resolve(bytes.subarray(from, to)), bytes.length);
      return {
        preview: { id, kind: 'document', document: 'archive', bytes: bytes.length },
        profile: { id, table: null, chart: null, archive },
      };
    }
    default:
      return null;
  }
}

function failed({ id }: Resource, failure: FailureReason, since: string): Shown {
  return { preview: { id, kind: 'none', failure: { ...failure, since } }, profile: null };
}
