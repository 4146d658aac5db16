import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { readOutline } from '../../../src/catalog/outline-on-disk.ts';
import type { AreaTopology } from '../../../src/tabular/geography/topology.ts';

const { near, far } = await readOutline();

interface Country {
  readonly id: string;
  readonly geometry: { readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[] };
}

function countries(topology: AreaTopology, name: string): Country[] {
  const object = topology.objects[name];
  if (!object) throw new Error(`no object ${name}`);
  return (feature(topology as unknown as Topology, object as never) as unknown as { features: Country[] })
    .features;
}

function polygonsOf(id: string): Country['geometry']['coordinates'] {
  return countries(near, 'near').find((country) => country.id === id)?.geometry.coordinates ?? [];
}

test('France has its mainland, Corsica and the five overseas départements', () => {
  const centres = polygonsOf('250').map(([ring = []]) => {
    const longitudes = ring.map(([longitude = 0]) => longitude);
    return (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
  });
  for (const [place, west, east] of [
    ['mainland', 0, 4],
    ['Corsica', 8.5, 9.6],
    ['Guadeloupe and Martinique', -62, -60],
    ['Guyane', -55, -51],
    ['Mayotte', 45, 45.5],
    ['La Réunion', 55, 56],
  ] as const) {
    expect(
      centres.some((centre) => centre > west && centre < east),
      place,
    ).toBe(true);
  }
});

test('no country is twice, and the world is there', () => {
  const ids = [...countries(near, 'near'), ...countries(far, 'far')].map(({ id }) => id);
  expect(ids.filter((id, index) => id !== 'undefined' && ids.indexOf(id) !== index)).toEqual([]);
  expect(ids.length).toBeGreaterThan(160);
});

test('it stays light: it is under every map', () => {
  expect(JSON.stringify({ near, far }).length).toBeLessThan(110_000);
});
