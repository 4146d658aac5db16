/** A commune as the source gives it. */
export interface Commune {
  readonly code: string;
  readonly longitude: number;
  readonly latitude: number;
}

/**
 * Communes as a compact file: by département, three numbers per commune, each told by its difference with the one
 * before: end of the code, longitude and latitude in thousandths of a degree.
 */
export interface CommunesFile {
  readonly communes: Readonly<Record<string, readonly number[]>>;
}

/** Thousandths of a degree: a hundred metres. */
const precision = 1000;

/** Communes as {@link CommunesFile}: the same communes give the same file. */
export function encodeCommunes(communes: readonly Commune[]): CommunesFile {
  const sorted = [...communes].sort((one, other) => (one.code < other.code ? -1 : 1));
  const groups: Record<string, number[]> = {};
  let before = [0, 0, 0];
  let current = '';
  for (const { code, longitude, latitude } of sorted) {
    const [prefix, suffix] = [code.slice(0, 2), Number(code.slice(2))];
    if (prefix !== current) [current, before] = [prefix, [0, 0, 0]];
    const values = [suffix, Math.round(longitude * precision), Math.round(latitude * precision)];
    const group = (groups[prefix] ??= []);
    group.push(...values.map((value, index) => value - (before[index] ?? 0)));
    before = values;
  }
  return { communes: groups };
}

/** Reads communes back; each is found by its code. */
export function communeIndex(
  file: CommunesFile,
): (code: string) => { code: string; name: null; longitude: number; latitude: number } | null {
  const positions = new Map<string, readonly [number, number]>();
  for (const [prefix, differences] of Object.entries(file.communes)) {
    let [suffix, longitude, latitude] = [0, 0, 0];
    for (let index = 0; index + 2 < differences.length; index += 3) {
      suffix += differences[index] ?? 0;
      longitude += differences[index + 1] ?? 0;
      latitude += differences[index + 2] ?? 0;
      const code = prefix + suffix.toString().padStart(3, '0');
      positions.set(code, [longitude / precision, latitude / precision]);
    }
  }
  return (code) => {
    const found = positions.get(code);
    return found ? { code, name: null, longitude: found[0], latitude: found[1] } : null;
  };
}
