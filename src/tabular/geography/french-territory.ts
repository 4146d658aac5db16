import type { Bounds } from './table-geography.ts';

/** A part of France that is drawn apart. Bounds hold its land, and a little sea. */
export interface Territory {
  /** Code of the département or collectivité (INSEE); `metropole` for the mainland and Corsica. */
  readonly code: string;
  readonly name: string;
  readonly bounds: Bounds;
}

/** Mainland France and Corsica, in degrees. */
export const metropole: Territory = {
  code: 'metropole',
  name: 'France métropolitaine',
  bounds: [-5.3, 41.2, 9.7, 51.2],
};

/** France overseas, west to east in the order of the codes. The Terres australes are far and hold no town: left out. */
export const overseas: readonly Territory[] = [
  { code: '971', name: 'Guadeloupe', bounds: [-61.9, 15.8, -60.9, 16.6] },
  { code: '972', name: 'Martinique', bounds: [-61.3, 14.3, -60.7, 15] },
  { code: '973', name: 'Guyane', bounds: [-54.7, 2, -51.5, 5.9] },
  { code: '974', name: 'La Réunion', bounds: [55.1, -21.5, 55.95, -20.8] },
  { code: '975', name: 'Saint-Pierre-et-Miquelon', bounds: [-56.6, 46.6, -56, 47.3] },
  { code: '976', name: 'Mayotte', bounds: [44.9, -13.1, 45.4, -12.5] },
  { code: '977', name: 'Saint-Barthélemy', bounds: [-62.95, 17.8, -62.7, 18] },
  { code: '978', name: 'Saint-Martin', bounds: [-63.2, 18, -62.95, 18.2] },
  { code: '986', name: 'Wallis-et-Futuna', bounds: [-178.3, -14.5, -176, -13] },
  { code: '987', name: 'Polynésie française', bounds: [-155, -28, -134, -7.5] },
  { code: '988', name: 'Nouvelle-Calédonie', bounds: [163, -23, 168.5, -19] },
];

/** Called for each point: the bounds are read by their places, which is faster than taken apart. */
function holds(bounds: Bounds, longitude: number, latitude: number): boolean {
  return longitude >= bounds[0] && longitude <= bounds[2] && latitude >= bounds[1] && latitude <= bounds[3];
}

/** The territory whose bounds hold a point; mainland bounds also hold parts of the neighbours. */
export function territoryOf(longitude: number, latitude: number): Territory | null {
  if (holds(metropole.bounds, longitude, latitude)) return metropole;
  return overseas.find(({ bounds }) => holds(bounds, longitude, latitude)) ?? null;
}

/** Whether a point is in France or in the corner of a neighbour. */
export function isInFrance(longitude: number, latitude: number): boolean {
  return territoryOf(longitude, latitude) !== null;
}
