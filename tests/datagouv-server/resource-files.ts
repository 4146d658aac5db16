import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { WireRecord, WireRecords } from './records.ts';
import type { ServedFile } from './served-file.ts';

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  geojson: 'application/geo+json',
  json: 'application/json',
  zip: 'application/zip',
};

/**
 * The real files of the resources of a catalogue, by path below `/static/`. `files.json` says which resource is which
 * file; it has a dozen of them.
 */
export async function readResourceFiles(catalogue: string): Promise<Record<string, ServedFile>> {
  const listed = z
    .record(z.string(), z.string())
    .parse(JSON.parse(await readFile(join(catalogue, 'files.json'), 'utf8')));
  return Object.fromEntries(
    await Promise.all(
      Object.entries(listed).map(async ([address, file]) => {
        const type = types[/\.(\w+)$/u.exec(file)?.[1] ?? ''] ?? 'application/octet-stream';
        return [staticPath(address), { type, bytes: await readFile(join(catalogue, '..', file)) }] as const;
      }),
    ),
  );
}

/**
 * The same records, whose resources are all on the stand-in, so that nothing else is ever asked. What it does not have
 * is answered 404.
 */
export function withLocalResources(records: WireRecords): WireRecords {
  return { ...records, datasets: records.datasets.map(withLocalUrls) };
}

function withLocalUrls(dataset: WireRecord): WireRecord {
  if (!Array.isArray(dataset['resources'])) return dataset;
  const resources = dataset['resources'] as readonly WireRecord[];
  return {
    ...dataset,
    resources: resources.map((resource) => {
      const { url } = resource;
      const isLocal = typeof url === 'string' && /^https?:/iu.test(url.trim());
      return isLocal ? { ...resource, url: `{origin}/static/${staticPath(url)}` } : resource;
    }),
  };
}

/** Contents of the resources that data.gouv.fr has parsed, by id, for the API tabulaire of the stand-in. */
export function parsedFiles(
  { datasets }: WireRecords,
  files: Readonly<Record<string, ServedFile>>,
): Map<string, Uint8Array> {
  const resources = datasets.flatMap((dataset) => (dataset['resources'] ?? []) as readonly WireRecord[]);
  return new Map(
    resources.flatMap(({ id, url, extras }) => {
      const isParsed =
        typeof extras === 'object' && extras !== null && 'analysis:parsing:parsing_table' in extras;
      const file = typeof url === 'string' ? files[url.replace('{origin}/static/', '')] : undefined;
      return isParsed && file && typeof id === 'string' ? [[id, file.bytes] as const] : [];
    }),
  );
}

/** Where the stand-in has the file of an address, below `/static/`. */
function staticPath(address: string): string {
  const { host, pathname } = new URL(address.trim());
  return `${host}${pathname}`;
}
