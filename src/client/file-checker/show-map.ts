import type { CheckerConfig } from '../../views/file-checker/checker-config.ts';
import type { FrameOutline } from '../../views/static-map/outline-path.ts';
import { setText } from '../template.ts';
import type { MapMark } from './check-protocol.ts';
import { countedText } from './finding-group.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Dots over outlines, the mainland first; frames overseas without a dot are taken away. */
export function showMap(
  root: ParentNode,
  marks: readonly MapMark[],
  { texts, outlines }: Pick<CheckerConfig, 'texts' | 'outlines'>,
): void {
  const map = root.querySelector('[data-part=map]');
  if (!map) return;
  const shown = new Set<MapMark>();
  for (const svg of map.querySelectorAll<SVGSVGElement>('svg[data-bounds]')) {
    const inside = drawDots(svg, marks);
    for (const mark of inside) shown.add(mark);
    if (inside.length === 0) svg.closest('figure')?.remove();
  }
  if (shown.size === 0) {
    map.remove();
    return;
  }
  const insets = map.querySelector('[data-part=insets]');
  if (insets?.childElementCount === 0) insets.remove();
  const total = sum(marks);
  const outside = total - sum([...shown]);
  const sentences = [
    countedText(texts.mapped, total),
    ...(outside === 0 ? [] : [countedText(texts.outside, outside)]),
  ];
  setText(map, '[data-part=map-sentence]', sentences.join(' '));
  void drawOutlines(map, new URL(outlines, location.href).href);
}

/** What lies under the dots comes once there are some. Without it, the dots stay. */
async function drawOutlines(map: Element, address: string): Promise<void> {
  // Written by `pages/geo/fonds-de-carte.js.ts` of the same build.
  const module = (await import(/* @vite-ignore */ address).catch(() => null)) as {
    readonly default: readonly FrameOutline[];
  } | null;
  for (const svg of map.querySelectorAll<SVGSVGElement>('svg[data-rank]')) {
    const { around = '', france = '' } = module?.default[Number(svg.dataset['rank'])] ?? {};
    svg.prepend(...outline('static-map__around', around), ...outline('static-map__land', france));
  }
}

function outline(name: string, data: string): SVGPathElement[] {
  if (data === '') return [];
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('class', name);
  path.setAttribute('d', data);
  return [path];
}

/** Plate carrée, as the frame says. */
function drawDots(svg: SVGSVGElement, marks: readonly MapMark[]): readonly MapMark[] {
  const [west = 0, south = 0, east = 0, north = 0] = (svg.dataset['bounds'] ?? '').split(' ').map(Number);
  const { width, height } = svg.viewBox.baseVal;
  const inside = marks.filter(([x, y]) => x >= west && x <= east && y >= south && y <= north);
  for (const [size, group] of Map.groupBy(inside, ([, , rows]) => dotSize(rows))) {
    const path = document.createElementNS(svgNamespace, 'path');
    path.setAttribute('class', 'static-map__dots');
    path.setAttribute('stroke-width', size.toString());
    const at = ([x, y]: MapMark): string =>
      `M${(((x - west) / (east - west)) * width).toFixed(1)} ${(((north - y) / (north - south)) * height).toFixed(1)}h0`;
    path.setAttribute('d', group.map(at).join(''));
    svg.append(path);
  }
  return inside;
}

/** As on the page of a resource: one row, a few, many. */
function dotSize(rows: number): number {
  if (rows < 2) return 4;
  return rows < 10 ? 6 : 9;
}

function sum(marks: readonly MapMark[]): number {
  return marks.reduce((total, [, , rows]) => total + rows, 0);
}
