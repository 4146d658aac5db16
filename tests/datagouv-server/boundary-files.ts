import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { ServedFile } from './served-file.ts';

/**
 * The boundaries of the État kept beside the project, in the shape of the contours administratifs (Etalab), by path
 * below `/static/`.
 *
 * @param folder `../shared/data/geo`.
 */
export async function readBoundaryFiles(folder: string): Promise<Record<string, ServedFile>> {
  return {
    'contours/departements.geojson': geoJson(await readAreas(join(folder, 'departements-101.topojson'))),
    'contours/regions.geojson': geoJson(await readAreas(join(folder, 'regions-18.topojson'))),
    'contours/mairies.geojson': geoJson(await readTownHalls(join(folder, 'commune-centroids.csv'))),
  };
}

async function readAreas(file: string): Promise<unknown> {
  const topology = JSON.parse(await readFile(file, 'utf8')) as Topology<Record<string, GeometryCollection>>;
  const [areas] = Object.values(topology.objects);
  if (!areas) throw new Error(`No area in ${file}.`);
  return feature(topology, areas);
}

async function readTownHalls(file: string): Promise<unknown> {
  const [, ...lines] = (await readFile(file, 'utf8')).trim().split('\n');
  const features = lines.map((line) => {
    const [code, latitude, longitude] = line.split(',');
    return {
      type: 'Feature',
      properties: { commune: code },
      geometry: { type: 'Point', coordinates: [Number(longitude), Number(latitude)] },
    };
  });
  return { type: 'FeatureCollection', features };
}

function geoJson(collection: unknown): ServedFile {
  return { type: 'application/geo+json', bytes: new TextEncoder().encode(JSON.stringify(collection)) };
}
