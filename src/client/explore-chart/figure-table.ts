import { formatFigure } from '../../french/typography.ts';
import type { ChartData } from '../../tabular/chart/chart.ts';
import type { ChartDescription } from '../../tabular/chart/describe-chart.ts';

type Order = { readonly column: number; readonly descending: boolean } | null;

/** The figures of a chart as a table that is sorted by its headers; `sort` is kept from one chart to the next. */
export class FigureTable {
  readonly #table: HTMLTableElement;
  #order: Order = null;
  #data: ChartData | null = null;
  #description: ChartDescription | null = null;

  /** @param table its `thead` and `tbody` are filled here. */
  constructor(table: HTMLTableElement, signal: AbortSignal) {
    this.#table = table;
    table.addEventListener(
      'click',
      (event) => {
        this.#sort(event);
      },
      { signal },
    );
  }

  show(data: ChartData, description: ChartDescription): void {
    this.#data = data;
    this.#description = description;
    this.#draw();
  }

  #sort({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    const column = Number(button.dataset['column']);
    const again = this.#order?.column === column;
    this.#order =
      again && this.#order?.descending === (column === 0)
        ? null
        : { column, descending: again ? column === 0 : column !== 0 };
    this.#draw();
    this.#table.querySelector<HTMLElement>(`[data-column="${column.toString()}"]`)?.focus();
  }

  #draw(): void {
    const description = this.#description;
    if (!this.#data || !description) return;
    const heads = [description.xLabel, description.yLabel];
    const head = document.createElement('tr');
    head.append(...heads.map((label, column) => this.#head(label, column)));
    this.#table.tHead?.replaceChildren(head);
    this.#table.tBodies[0]?.replaceChildren(...this.#rows(this.#data, description));
    if (this.#table.caption) this.#table.caption.textContent = description.title;
  }

  #head(label: string, column: number): HTMLElement {
    const cell = document.createElement('th');
    cell.scope = 'col';
    if (column > 0) cell.dataset['align'] = 'end';
    if (this.#order?.column === column)
      cell.setAttribute('aria-sort', this.#order.descending ? 'descending' : 'ascending');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'chart__sort';
    button.dataset['column'] = column.toString();
    button.textContent = label;
    cell.append(button);
    return cell;
  }

  #rows({ marks }: ChartData, { labels, others }: ChartDescription): HTMLTableRowElement[] {
    const order = this.#order;
    const indexes = [...marks.keys()];
    if (order) {
      const sign = order.descending ? -1 : 1;
      indexes.sort((a, b) => {
        const byValue = (marks[a]?.value ?? 0) - (marks[b]?.value ?? 0);
        const from = (marks[a]?.from ?? 0) - (marks[b]?.from ?? 0);
        const byLabel = from || (labels[a] ?? '').localeCompare(labels[b] ?? '', 'fr', { numeric: true });
        return sign * (order.column === 0 ? byLabel : byValue);
      });
    }
    const rows = indexes.map((index) =>
      figureRow(labels[index] ?? '', formatFigure(marks[index]?.value ?? 0)),
    );
    return others ? [...rows, figureRow(others.label, formatFigure(others.value))] : rows;
  }
}

function figureRow(label: string, value: string): HTMLTableRowElement {
  const row = document.createElement('tr');
  const name = document.createElement('th');
  name.scope = 'row';
  name.textContent = label;
  const figure = row.insertCell();
  figure.dataset['align'] = 'end';
  figure.textContent = value;
  row.prepend(name);
  return row;
}

/** The figures of a chart for a spreadsheet in French: `;`, decimal comma, BOM; a text that a formula could start with is quoted as text. */
export function figureCsv(
  { marks }: ChartData,
  { xLabel, yLabel, labels, others }: ChartDescription,
): string {
  const named = marks.map(({ value }, index) => ({ label: labels[index] ?? '', value }));
  const figures = [...named, ...(others ? [others] : [])].map(({ label, value }) => [
    label,
    value.toString().replace('.', ','),
  ]);
  const lines = [[xLabel, yLabel], ...figures].map((row) => row.map(csvCell).join(';'));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** A number is left as it is; another text that begins as a formula is defused. */
function csvCell(text: string): string {
  const safe =
    /^[=+\-@\t\r]/u.test(text) && !/^-?\d+(?:,\d+)?(?:e[+-]?\d+)?$/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
