/** A class of values, both bounds included, which are values that exist. */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts values into at most `wanted` classes of about the same size (quantiles). Equal values are never in two classes,
 * so that there may be fewer; none without values.
 */
export function quantileClasses(values: readonly number[], wanted: number): readonly ValueClass[] {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const starts = new Set<number>();
  for (let rank = 0; rank < wanted; rank++) {
    const start = sorted[Math.floor((rank * sorted.length) / wanted)];
    if (start !== undefined) starts.add(start);
  }
  const [least] = sorted;
  if (least !== undefined) starts.add(least);
  const ordered = [...starts].toSorted((a, b) => a - b);
  return ordered.map((from, index) => {
    const next = ordered[index + 1];
    const inside = next === undefined ? sorted : sorted.filter((value) => value < next);
    return { from, to: inside.at(-1) ?? from };
  });
}

/** Position of the class of a value; -1 when it is below all of them. */
export function classOf(classes: readonly ValueClass[], value: number): number {
  return classes.findLastIndex(({ from }) => value >= from);
}
