import { isInFrance } from '../geography/french-territory.ts';
import { isRecord } from '../read/json-cells.ts';
import { finding, Tally, type Finding, type RuleId } from './finding.ts';
import { CrossingFinder } from './ring-crossing.ts';
import { isClosed, isPosition, signedArea } from './ring.ts';

/** Numbers that JSON has not, outside strings. */
const notANumber = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/gu;
/** Names of WGS 84 that say what GeoJSON means anyway (RFC 7946, §4). */
const standardSystems = /CRS84|EPSG:+4326\b/iu;
/** Collections inside collections deeper than that are not looked at. */
const deepest = 8;
/** Share of the positions that must be in France once some are exchanged. */
const frenchShare = 0.9;

/**
 * What is odd in the geometries of a GeoJSON file (RFC 7946). Lines are numbers of features, from 1.
 *
 * @param root the content, `NaN` being read as `null`.
 */
export function geometryFindings(root: unknown, text: string): Finding[] {
  const check = new GeometryCheck();
  featuresOf(root).forEach((feature, index) => {
    check.feature(feature, index + 1);
  });
  return [...textFindings(root, text), ...check.finish()];
}

function textFindings(root: unknown, text: string): Finding[] {
  const found: Finding[] = [];
  let count = 0;
  if (/NaN|Infinity/u.test(text)) {
    for (const [token] of text.matchAll(notANumber)) if (!token.startsWith('"')) count++;
  }
  if (count > 0) found.push(finding('geometry-not-a-number', { count }));
  if (isRecord(root) && root['crs'] !== undefined && !isStandardSystem(root['crs'])) {
    found.push(finding('crs-member', { examples: [JSON.stringify(root['crs']).slice(0, 80)] }));
  }
  return found;
}

/** Whether the member « crs » of a GeoJSON says nothing more than the format does. */
function isStandardSystem(crs: unknown): boolean {
  return crs === null || standardSystems.test(JSON.stringify(crs));
}

/** The features of a collection; a feature or a geometry alone is one. */
function featuresOf(root: unknown): readonly unknown[] {
  if (!isRecord(root)) return [];
  if (root['type'] !== 'FeatureCollection') return [root];
  return Array.isArray(root['features']) ? (root['features'] as unknown[]) : [];
}

class GeometryCheck {
  readonly #tallies = new Map<RuleId, Tally>();
  readonly #told = new Set<RuleId>();
  readonly #crossings = new CrossingFinder();
  /** Features that are in France once exchanged. */
  readonly #swapped = new Tally();
  #line = 0;
  #positions = 0;
  #french = 0;
  #exchanged = 0;
  #swappedLine = 0;
  #projected = 0;

  feature(feature: unknown, line: number): void {
    this.#line = line;
    this.#told.clear();
    const geometry = isRecord(feature) && feature['type'] === 'Feature' ? feature['geometry'] : feature;
    if (geometry === null || geometry === undefined) this.#tell('geometry-missing', '');
    else this.#geometry(geometry, 0);
  }

  #tellSwapped(position: string): void {
    this.#exchanged++;
    if (this.#swappedLine === this.#line) return;
    this.#swappedLine = this.#line;
    this.#swapped.add(this.#line, position);
  }

  finish(): Finding[] {
    const rules = new Map(this.#tallies);
    const found: Finding[] = [];
    // A file in metres has all its positions out of the world: one reason says it.
    if (this.#projected > this.#positions / 2) {
      const out = rules.get('geometry-out-of-range');
      rules.delete('geometry-out-of-range');
      found.push(
        finding('geometry-projected', {
          count: out?.count ?? 0,
          lines: out?.lines ?? [],
          examples: out?.examples ?? [],
        }),
      );
    }
    if (this.#exchanged > 0 && this.#french + this.#exchanged >= this.#positions * frenchShare) {
      const { count, lines, examples } = this.#swapped;
      found.push(finding('geometry-swapped', { count, lines, examples }));
    }
    return [
      ...found,
      ...[...rules].map(([rule, { count, lines, examples }]) => finding(rule, { count, lines, examples })),
    ];
  }

  /** Counted once per feature. */
  #tell(rule: RuleId, example: string): void {
    if (this.#told.has(rule)) return;
    this.#told.add(rule);
    let tally = this.#tallies.get(rule);
    if (tally === undefined) this.#tallies.set(rule, (tally = new Tally()));
    tally.add(this.#line, example);
  }

  #geometry(geometry: unknown, depth: number): void {
    if (!isRecord(geometry) || depth > deepest) {
      this.#tell('geometry-invalid', '');
      return;
    }
    const { type, coordinates, geometries } = geometry;
    switch (type) {
      case 'Point':
        this.#position(coordinates);
        return;
      case 'MultiPoint':
        this.#list(coordinates, 1, (item) => {
          this.#position(item);
        });
        return;
      case 'LineString':
        this.#line2(coordinates);
        return;
      case 'MultiLineString':
        this.#list(coordinates, 1, (item) => {
          this.#line2(item);
        });
        return;
      case 'Polygon':
        this.#polygon(coordinates);
        return;
      case 'MultiPolygon':
        this.#list(coordinates, 1, (item) => {
          this.#polygon(item);
        });
        return;
      case 'GeometryCollection':
        this.#list(geometries, 1, (item) => {
          this.#geometry(item, depth + 1);
        });
        return;
      default:
        this.#tell('geometry-invalid', String(type));
    }
  }

  #list(value: unknown, least: number, each: (item: unknown, index: number) => void): void {
    if (!Array.isArray(value) || value.length < least) this.#tell('geometry-invalid', shown(value));
    else value.forEach(each);
  }

  #line2(value: unknown): void {
    this.#list(value, 2, (item) => {
      this.#position(item);
    });
  }

  #polygon(value: unknown): void {
    this.#list(value, 1, (ring, index) => {
      if (!Array.isArray(ring) || ring.length < 3) {
        this.#tell('geometry-invalid', shown(ring));
        return;
      }
      for (const item of ring as unknown[]) this.#position(item);
      const positions = ring.filter(isPosition);
      if (positions.length < ring.length) return;
      if (!isClosed(positions)) this.#tell('ring-unclosed', shown(positions[0]));
      else if (positions.length < 4) this.#tell('geometry-invalid', shown(ring));
      if (this.#crossings.crosses(positions)) {
        // Such a ring turns both ways.
        this.#tell('ring-crossing', '');
        return;
      }
      const area = signedArea(positions);
      if (area !== 0 && area > 0 !== (index === 0)) this.#tell('ring-winding', '');
    });
  }

  #position(value: unknown): void {
    if (!isPosition(value)) {
      this.#tell('geometry-invalid', shown(value));
      return;
    }
    const [x, y] = value;
    this.#positions++;
    if (Math.abs(x) > 180 || Math.abs(y) > 90) {
      if (Math.abs(x) > 1000 && Math.abs(y) > 1000) this.#projected++;
      this.#tell('geometry-out-of-range', shown([x, y]));
    }
    if (isInFrance(x, y)) this.#french++;
    else if (isInFrance(y, x)) this.#tellSwapped(shown([x, y]));
  }
}

function shown(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value).slice(0, 80);
}
