/**
 * SVG path data of a line, to whole units of the drawing: each step from the point before, as short as the syntax allows
 * (a map is the heaviest thing of its page). Points that fall on the one before are left out.
 *
 * @returns an empty text when fewer than `least` distinct points are left.
 */
export function linePath(points: readonly (readonly [x: number, y: number])[], least: number): string {
  const distinct: [number, number][] = [];
  for (const [x, y] of points) {
    const point: [number, number] = [Math.round(x), Math.round(y)];
    const last = distinct.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) distinct.push(point);
  }
  const [start] = distinct;
  if (start === undefined || distinct.length < least) return '';
  const steps = distinct.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = distinct[index] ?? start;
    return [x - fromX, y - fromY];
  });
  return `M${joined(start)}l${joined(steps)}`;
}

/** A minus sign parts two numbers as well as a space does. */
function joined(numbers: readonly number[]): string {
  return numbers
    .map((number, index) => (index > 0 && number >= 0 ? ` ${number.toString()}` : number.toString()))
    .join('');
}
