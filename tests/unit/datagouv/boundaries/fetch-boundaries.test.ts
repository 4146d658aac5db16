import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fetchBoundaries } from '../../../../src/datagouv/boundaries/fetch-boundaries.ts';
import { DatagouvError } from '../../../../src/datagouv/errors.ts';
import type { Http } from '../../../../src/datagouv/http.ts';
import { communeIndex } from '../../../../src/tabular/geography/commune-index.ts';
import { testWithShared } from '../../../shared-data.ts';

const sources = {
  departements: 'https://geo.example/departements.geojson',
  regions: 'https://geo.example/regions.geojson',
  communes: 'https://geo.example/mairies.geojson',
  attribution: 'Etalab',
};

/** A network where each address answers what is given, or fails. */
function network(answers: Readonly<Record<string, string>>): Http {
  const get = (url: URL): Promise<unknown> => {
    const answer = answers[url.href];
    return answer === undefined
      ? Promise.reject(new DatagouvError(`${url.href} a répondu 404.`))
      : Promise.resolve({ bytes: new TextEncoder().encode(answer) });
  };
  return { get } as unknown as Http;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('without sources, there is nothing to fetch', async () => {
  expect(await fetchBoundaries(null, network({}), new Map())).toEqual({ files: new Map(), notes: [] });
});

test('what fails keeps the last file, or is missing, and is told', async () => {
  const previous = new Map([['regions.json', bytes('{"kept":true}')]]);
  const http = network({
    [sources.communes]: '{ broken',
    [sources.departements]: '{"type":"FeatureCollection","features":[]}',
  });
  const { files, notes } = await fetchBoundaries(sources, http, previous);
  expect([...files.keys()]).toEqual(['regions.json']);
  expect(notes).toEqual([
    expect.stringMatching(/^geo\/communes\.json manque .* ce n’est pas du JSON\.$/u),
    expect.stringMatching(/^geo\/departements\.json manque .* Il manque des contours : 01/u),
    expect.stringMatching(/^geo\/regions\.json reste celui du dernier instantané .* 404\.$/u),
  ]);
});

/** A TopoJSON file of boundaries as the GeoJSON that the State publishes. */
function asGeojson(file: string): string {
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<
    Record<string, GeometryCollection<object>>
  >;
  const [object] = Object.values(topology.objects);
  if (!object) throw new Error(`${file} has no object.`);
  return JSON.stringify(feature(topology, object));
}

function townHalls(file: string): string {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  const features = lines.map((line) => {
    const [commune, latitude, longitude] = line.split(',');
    return {
      type: 'Feature',
      properties: { nom: 'Mairie', commune },
      geometry: { type: 'Point', coordinates: [Number(longitude), Number(latitude)] },
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

const topologySchema = z.looseObject({
  objects: z.record(z.string(), z.object({ geometries: z.array(z.object({ id: z.string() })) })),
});

testWithShared('real boundaries and town halls become three small files', async (shared) => {
  const http = network({
    [sources.departements]: asGeojson(`${shared}data/geo/departements-101.topojson`),
    [sources.regions]: asGeojson(`${shared}data/geo/regions-18.topojson`),
    [sources.communes]: townHalls(`${shared}data/geo/commune-centroids.csv`),
  });
  const { files, notes } = await fetchBoundaries(sources, http, new Map());
  expect(notes).toEqual([]);
  const read = (name: string): unknown => JSON.parse(new TextDecoder().decode(files.get(name)));
  const departements = topologySchema.parse(read('departements.json')).objects['departements'];
  expect(departements?.geometries).toHaveLength(101);
  expect(topologySchema.parse(read('regions.json')).objects['regions']?.geometries).toHaveLength(18);
  expect(files.get('departements.json')?.byteLength).toBeLessThanOrEqual(60_000);
  const find = communeIndex(read('communes.json') as Parameters<typeof communeIndex>[0]);
  expect(find('31555')?.latitude).toBeCloseTo(43.6, 1);
  expect(find('2A004')?.longitude).toBeCloseTo(8.7, 1);
});
