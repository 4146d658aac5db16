import { fillText } from '../../french/fill-text.ts';
import { valueKind } from '../../tabular/column-type.ts';
import type { CheckerConfig } from '../../views/file-checker/checker-config.ts';
import { setText } from '../template.ts';
import type { CheckResult, MapMark } from './check-protocol.ts';
import { countedText } from './finding-group.ts';

const shownRows = 10;
const shownCell = 120;
const svgNamespace = 'http://www.w3.org/2000/svg';

/** The first rows and the map that the portal would make of the file. */
export function showPreview(root: ParentNode, { check, marks }: CheckResult, config: CheckerConfig): void {
  const { columns, firstRows } = check.profile;
  const rows = firstRows.slice(0, shownRows);
  const table = root.querySelector<HTMLTableElement>('[data-part=preview] table');
  if (!table) return;
  const caption = countedText(config.texts.previewRows, rows.length);
  for (const element of root.querySelectorAll('[data-part=preview-caption]')) element.textContent = caption;
  const alignOf = (index: number): string =>
    valueKind(columns[index]?.type ?? 'text') === 'number' ? 'end' : 'start';
  const head = table.createTHead().insertRow();
  columns.forEach(({ name, type }, index) => {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.dataset['align'] = alignOf(index);
    const kind = document.createElement('span');
    kind.className = 'column-type';
    kind.textContent = config.types[type] ?? '';
    cell.append(name, kind);
    head.append(cell);
  });
  const body = table.createTBody();
  for (const cells of rows) {
    const row = body.insertRow();
    cells.forEach((text, index) => {
      const cell = row.insertCell();
      cell.dataset['align'] = alignOf(index);
      cell.textContent = text.length > shownCell ? `${text.slice(0, shownCell)}…` : text;
    });
  }
  showMap(root, marks, config);
}

/** Dots over the outline that the page holds: plate carrée, as its frame says. */
function showMap(root: ParentNode, marks: readonly MapMark[], { texts }: CheckerConfig): void {
  const map = root.querySelector<HTMLElement>('[data-part=map]');
  const svg = map?.querySelector('svg');
  if (!map || !svg) return;
  const [west = 0, south = 0, east = 0, north = 0] = (map.dataset['bounds'] ?? '').split(' ').map(Number);
  const { width, height } = svg.viewBox.baseVal;
  const inside = marks.filter(([x, y]) => x >= west && x <= east && y >= south && y <= north);
  if (inside.length === 0) {
    map.remove();
    return;
  }
  for (const [size, group] of Map.groupBy(inside, ([, , rows]) => dotSize(rows))) {
    const path = document.createElementNS(svgNamespace, 'path');
    path.setAttribute('class', 'static-map__dots');
    path.setAttribute('stroke-width', size.toString());
    const at = ([x, y]: MapMark): string =>
      `M${(((x - west) / (east - west)) * width).toFixed(1)} ${(((north - y) / (north - south)) * height).toFixed(1)}h0`;
    path.setAttribute('d', group.map(at).join(''));
    svg.append(path);
  }
  const total = sum(marks);
  const outside = total - sum(inside);
  const sentences = [
    countedText(texts.mapped, total),
    outside === 0 ? '' : fillText(countedText(texts.outside, outside), {}),
  ];
  setText(map, '[data-part=map-sentence]', sentences.join(' ').trim());
}

function dotSize(rows: number): number {
  if (rows < 2) return 4;
  return rows < 10 ? 6 : 9;
}

function sum(marks: readonly MapMark[]): number {
  return marks.reduce((total, [, , rows]) => total + rows, 0);
}
