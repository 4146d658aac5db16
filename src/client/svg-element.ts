import type { SvgNode } from '../tabular/chart/drawing/chart-svg.ts';

/** The same drawing that pages write, made here. */
export function svgElement({ name, attributes, content }: SvgNode): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value.toString());
  if (typeof content === 'string') element.textContent = content;
  else element.append(...content.map(svgElement));
  return element;
}
