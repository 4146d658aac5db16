import type { ChartData } from '../../tabular/chart/chart.ts';
import { toChartView, type ChartView } from '../../tabular/chart/chart-view.ts';
import type { ChartWords } from '../../tabular/chart/chart-words.ts';
import { chartSvg } from '../../tabular/chart/drawing/chart-svg.ts';
import type { ColumnProfile } from '../../tabular/table-profile.ts';
import { svgElement } from '../svg-element.ts';
import { setText } from '../template.ts';

/** The chart that the portal would draw of the file, once it is known; its place goes when there is none. */
export async function showChart(
  root: ParentNode,
  chart: Promise<ChartData | null>,
  columns: readonly ColumnProfile[],
  words: ChartWords,
): Promise<void> {
  // Found now: the fragment is empty once it is in the page.
  const place = root.querySelector<HTMLElement>('[data-part=chart]');
  const data = await chart;
  const view = data === null ? null : toChartView(data, columns, words);
  if (!place) return;
  if (view === null) {
    place.remove();
    return;
  }
  setText(place, '[data-part=chart-title]', view.title);
  setText(place, '[data-part=chart-sentence]', view.sentence);
  place.querySelector('[data-part=drawing]')?.replaceChildren(svgElement(chartSvg(view.drawing, place.id)));
  place.querySelector('[data-part=notes]')?.replaceChildren(...view.notes.map(noteElement));
  const table = place.querySelector('table');
  if (table) fillFigures(table, view);
  place.hidden = false;
}

function noteElement(text: string): HTMLElement {
  const note = document.createElement('p');
  note.className = 'chart__note';
  note.textContent = text;
  return note;
}

function fillFigures(table: HTMLTableElement, { title, table: { columns, rows } }: ChartView): void {
  table.createCaption().textContent = title;
  const head = table.createTHead().insertRow();
  head.append(...columns.map(({ label, align }) => cellElement('col', label, align)));
  const body = table.createTBody();
  for (const cells of rows)
    body
      .insertRow()
      .append(
        ...cells.map((text, index) => cellElement(index === 0 ? 'row' : null, text, columns[index]?.align)),
      );
}

/** @param scope of a cell that names others; `null`: a figure. */
function cellElement(scope: 'col' | 'row' | null, text: string, align: 'end' | undefined): HTMLElement {
  const cell = document.createElement(scope === null ? 'td' : 'th');
  if (scope !== null) cell.setAttribute('scope', scope);
  if (align !== undefined) cell.dataset['align'] = align;
  cell.textContent = text;
  return cell;
}
