// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { standaloneSvg, wrapText } from '../../../../src/client/explore-chart/chart-file.ts';

function aDrawing(width: number): SVGSVGElement {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('width', width.toString());
  drawing.setAttribute('height', '300');
  document.body.append(drawing);
  return drawing;
}

test('the drawing is in line with its title and its source, with as much room on its right', () => {
  const svg = standaloneSvg(aDrawing(600), { title: 'Musées par région', source: 'Muséofile' });
  const starts = [...svg.children].slice(1).map((child) => child.getAttribute('x'));
  expect(starts).toEqual(['16', '16', '16']);
  expect(svg.getAttribute('width')).toBe('632');
});

test('a title is broken on lines, and a word without a space is cut', () => {
  expect(wrapText('un deux trois', 7)).toEqual(['un deux', 'trois']);
  expect(wrapText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  expect(wrapText('', 4)).toEqual([]);
});
