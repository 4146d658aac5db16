import type { CategoryDrawing } from './category-drawing.ts';
import type { ColumnDrawing } from './column-drawing.ts';

/** An element of an SVG, to be written by a page or made by a script. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Its children, or its text (hostile). */
  readonly content: readonly SvgNode[] | string;
}

function node(name: string, attributes: SvgNode['attributes'], content: SvgNode['content'] = []): SvgNode {
  return { name, attributes, content };
}

/** @param id of the chart: the elements `…-titre` and `…-phrase` name and describe the drawing. */
export function chartSvg(drawing: CategoryDrawing | ColumnDrawing, id: string): SvgNode {
  return node(
    'svg',
    {
      class: 'chart__plot',
      'data-kind': drawing.kind,
      width: '100%',
      height: drawing.height,
      role: 'img',
      'aria-labelledby': `${id}-titre`,
      'aria-describedby': `${id}-phrase`,
    },
    drawing.kind === 'categories' ? categoryNodes(drawing) : columnNodes(drawing),
  );
}

function categoryNodes({ bars, zero, height }: CategoryDrawing): SvgNode[] {
  const drawn = bars.map(({ lines, x, y, width, end, value, title, others }) =>
    node('g', {}, [
      node('title', {}, title),
      ...lines.map((line) => node('text', { x: 0, y: line.y }, line.text)),
      node('rect', {
        class: 'chart__mark',
        ...(others ? { 'data-others': '' } : {}),
        ...{ x, y, width, height: 16 },
      }),
      node('text', { class: 'chart__figure', x: end, y: y + 13, dx: 6 }, value),
    ]),
  );
  const axis =
    zero === null ? [] : [node('line', { class: 'chart__zero', x1: zero, x2: zero, y1: 0, y2: height })];
  return [...drawn, ...axis];
}

function columnNodes(drawing: ColumnDrawing): SvgNode[] {
  const { grid, bars, lines, dots, ticks, height } = drawing;
  return [
    ...grid.flatMap(({ y, label, zero }) => [
      node('line', { class: zero ? 'chart__zero' : 'chart__grid', x1: 0, x2: '100%', y1: y, y2: y }),
      node('text', { class: 'chart__figure', x: 0, y, dx: -10, dy: '0.35em', 'text-anchor': 'end' }, label),
    ]),
    ...bars.map(({ title, x, y, width, height: tall }) =>
      node('rect', { class: 'chart__mark', x, y, width, height: tall }, [node('title', {}, title)]),
    ),
    ...(lines.length > 0 ? [lineNode(drawing)] : []),
    ...dots.map(({ x, y, title, alone }) =>
      node('circle', { class: 'chart__mark', cx: x, cy: y, r: alone ? 4 : 2.5 }, [node('title', {}, title)]),
    ),
    ...ticks.map(({ x, label }) =>
      node('text', { class: 'chart__figure', x, y: height - 8, 'text-anchor': 'middle' }, label),
    ),
  ];
}

/** A box of its own, stretched to the width. */
function lineNode({ lines, top, plotHeight }: ColumnDrawing): SvgNode {
  return node(
    'svg',
    {
      y: top,
      width: '100%',
      height: plotHeight,
      viewBox: `0 0 1000 ${plotHeight.toString()}`,
      preserveAspectRatio: 'none',
    },
    lines.map((d) => node('path', { class: 'chart__line', d, 'vector-effect': 'non-scaling-stroke' })),
  );
}
