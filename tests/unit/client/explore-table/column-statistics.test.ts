// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { showStatistics } from '../../../../src/client/explore-table/column-statistics.ts';
import type { ColumnType } from '../../../../src/tabular/column-type.ts';
import type { TableTexts } from '../../../../src/views/explorer/table-texts.ts';
import { tableTextsScript } from '../../../../src/views/explorer/table-texts-script.ts';

const texts = JSON.parse(tableTextsScript) as TableTexts;

/** The frequent values shown for those of a column. */
async function frequent(
  type: ColumnType,
  decimal: ',' | '.' | null,
  values: readonly string[],
): Promise<readonly (string | null | undefined)[]> {
  const section = document.createElement('section');
  section.innerHTML = '<p data-part="statistics-title"></p><div data-part="figures"></div>';
  const figures = {
    type,
    rows: 9,
    wholeTable: true,
    filled: 9,
    distinct: { count: 9, exact: true },
    number: null,
    date: null,
    histogram: [],
    top: values.map((value) => ({ value, count: 1 })),
  };
  const view = {
    texts,
    table: { columns: [{ name: 'A', type, decimal }], figures: () => Promise.resolve(figures) },
  };
  await showStatistics(section, view as never, 0);
  return [...section.querySelectorAll('li > span:first-child')].map(({ textContent }) => textContent);
}

test('frequent numbers are written the French way, whole', async () => {
  expect(await frequent('integer', null, ['2423.0', '7'])).toEqual(['2\u202f423', '7']);
  expect(await frequent('decimal', '.', ['1234567.25', '48.85664'])).toEqual([
    '1\u202f234\u202f567,25',
    '48,85664',
  ]);
  expect(await frequent('decimal', ',', ['1 234,50', 'néant'])).toEqual(['1\u202f234,5', 'néant']);
});

test('other values stay as the file writes them', async () => {
  expect(await frequent('postal-code', null, ['2423.0', '01000'])).toEqual(['2423.0', '01000']);
});
