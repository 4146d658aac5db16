import { isInFrance } from './french-territory.ts';
import { conicZones, fromLambert } from './lambert.ts';
import type { NumberPair } from './position-cell.ts';
import type { CoordinateSystem } from './table-geography.ts';

/** Which number is the abscissa (longitude, easting), and in what system the two are. */
interface Reading {
  readonly system: CoordinateSystem;
  /** `true` when the first number is the ordinate: latitude, northing. */
  readonly latitudeFirst: boolean;
}

/** How well a reading holds over a sample. */
export interface ReadingVote extends Reading {
  /** Pairs that fall in France (mainland or overseas), and pairs that fall anywhere on earth. */
  readonly inFrance: number;
  readonly onEarth: number;
}

/** The conic zone a northing belongs to: each has its own million of metres. */
function zoneOf(northing: number): CoordinateSystem | null {
  const centre = Math.round((northing - 200_000) / 1_000_000) + 41;
  const zone = conicZones.find((candidate) => candidate === centre);
  return zone === undefined ? null : `cc${zone}`;
}

const orders = [true, false];

/** The readings under which a pair may fall on earth. */
function readingsOf(pair: NumberPair): readonly Reading[] {
  const readings: Reading[] = [];
  for (const latitudeFirst of orders) {
    const x = latitudeFirst ? pair[1] : pair[0];
    const y = latitudeFirst ? pair[0] : pair[1];
    if (Math.abs(x) <= 180 && Math.abs(y) <= 90) readings.push({ system: 'wgs84', latitudeFirst });
    else if (x > 50_000 && x < 1_350_000 && y > 5_900_000 && y < 7_300_000) {
      readings.push({ system: 'lambert93', latitudeFirst });
    }
    if (x > 1_050_000 && x < 2_350_000 && y > 800_000 && y < 9_700_000) {
      const zone = zoneOf(y);
      if (zone !== null) readings.push({ system: zone, latitudeFirst });
    }
  }
  return readings;
}

function isFrench(pair: NumberPair, { system, latitudeFirst }: Reading): boolean {
  const x = latitudeFirst ? pair[1] : pair[0];
  const y = latitudeFirst ? pair[0] : pair[1];
  return system === 'wgs84' ? isInFrance(x, y) : isInFrance(...fromLambert(system, x, y));
}

/** Counts, over a sample, what each reading makes of the pairs; most pairs in France first, then most on earth. */
export function voteReadings(pairs: readonly NumberPair[]): readonly ReadingVote[] {
  const votes: { system: CoordinateSystem; latitudeFirst: boolean; inFrance: number; onEarth: number }[] = [];
  for (const pair of pairs) {
    if (pair[0] === 0 && pair[1] === 0) continue;
    for (const { system, latitudeFirst } of readingsOf(pair)) {
      let vote = votes.find((known) => known.system === system && known.latitudeFirst === latitudeFirst);
      if (vote === undefined) votes.push((vote = { system, latitudeFirst, inFrance: 0, onEarth: 0 }));
      vote.onEarth += 1;
      if (isFrench(pair, vote)) vote.inFrance += 1;
    }
  }
  return votes.sort((one, other) => other.inFrance - one.inFrance || other.onEarth - one.onEarth);
}
