// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { RowDialog } from '../../../../src/client/explore-table/row-dialog.ts';
import { readRowNumber } from '../../../../src/client/explore-table/row-in-address.ts';
import type { TableSource } from '../../../../src/client/explorer/table-source.ts';
import { tableTexts as texts } from '../../../../src/views/explorer/table-texts.ts';

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', '/');
});

/** The dialog of a table of two rows; `answers` may fail. */
function dialogOf({ fails = false } = {}) {
  const answers = { fails };
  const element = document.createElement('div');
  element.innerHTML = `<div data-part="message"></div><template data-part="row-dialog"><dialog>
    <h2 id="data-row-title"></h2><button data-part="close"></button><dl data-part="cells"></dl>
    <p data-part="row-fault"></p><button data-part="previous"></button><button data-part="next"></button>
    </dialog></template>`;
  document.body.append(element);
  const rows = [['Orsay'], ['Rodin']];
  const read = <Answer>(answer: Answer): Promise<Answer> =>
    answers.fails ? Promise.reject(new Error('The API fails.')) : Promise.resolve(answer);
  // What a dialog asks of a table.
  const table = {
    columns: [{ name: 'Nom', type: 'text', decimal: null, dateStyle: null }],
    state: { total: null, matching: null, loading: false, progress: null, halted: null },
    row: (number: number) => read(rows[number] ?? []),
    rows: (start: number, end: number) =>
      read(rows.slice(start, end).map((cells, index) => ({ number: start + index, cells }))),
  } as unknown as TableSource;
  const view = { element, table, texts, shown: { order: [0], hidden: new Set<number>() } };
  const dialog = new RowDialog(view, { at: () => undefined }, () => undefined);
  const text = (selector: string): string => element.querySelector(selector)?.textContent ?? '';
  return { answers, dialog, text };
}

test('a row that the address asks for and that is not there is told, above the table', async () => {
  const { dialog, text } = dialogOf();
  await dialog.openNumber(499);
  expect(text('[data-part=message]')).toBe('L’adresse demande la ligne 500, que ce tableau n’a pas.');
  // The address asks for no row any more.
  dialog.close();
  expect(text('[data-part=message]')).toBe('');
  await dialog.openNumber(499);
  await dialog.openNumber(1);
  expect(text('[data-part=message]')).toBe('');
  expect(text('dd')).toBe('Rodin');
  expect(readRowNumber()).toBe(1);
});

test('a row that does not come is told where the visitor is, and can be asked for again', async () => {
  const { answers, dialog, text } = dialogOf({ fails: true });
  await dialog.open(0);
  expect(text('[data-part=message]')).toBe(texts.rowFaults.lost);
  answers.fails = false;
  await dialog.open(0);
  answers.fails = true;
  await dialog.open(1);
  expect([text('dd'), text('dialog p'), text('[data-part=message]')]).toEqual([
    'Orsay',
    texts.rowFaults.lost,
    '',
  ]);
  answers.fails = false;
  await dialog.open(1);
  expect([text('dd'), text('dialog p')]).toEqual(['Rodin', '']);
  // The API did not say how many rows match.
  await dialog.open(2);
  expect([text('dd'), text('dialog p')]).toEqual(['Rodin', texts.rowFaults.end]);
});
