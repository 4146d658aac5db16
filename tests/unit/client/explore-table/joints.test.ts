// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { noticeLines, noticeText } from '../../../../src/client/explore-table/download-notice.ts';
import { showUnknownColumns } from '../../../../src/client/explore-table/unknown-columns.ts';
import type { TableTexts } from '../../../../src/views/explorer/table-texts.ts';
import { tableTextsScript } from '../../../../src/views/explorer/table-texts-script.ts';
import { emptyQuery } from '../../../../src/tabular/query/table-query.ts';

const texts = JSON.parse(tableTextsScript) as TableTexts;
const filters = ['A', 'B'].map((column) => ({ column, kind: 'empty', empty: true }) as const);

afterEach(() => {
  document.body.replaceChildren();
});

test('the lines and the filters of a notice are joined as French writes it', () => {
  const lines = noticeLines(
    {
      config: {
        datasetTitle: 'Musées',
        resourceTitle: '',
        producer: '',
        license: '',
        modifiedAt: '2024-01-01',
      },
      query: { ...emptyQuery, filters },
      hidden: [],
      rows: 2,
      total: 2,
      partial: false,
      link: '',
      today: '2024-01-01',
    } as unknown as Parameters<typeof noticeLines>[0],
    texts,
  );
  const text = noticeText(lines, texts);
  expect(text).toContain('Jeu de données\u00a0: Musées');
  expect(text).toContain('Filtres\u00a0: A\u00a0: vide\u202f; B\u00a0: vide');
});

test('the names of unknown columns do not leave their quotes', () => {
  document.body.innerHTML = '<div data-part="message"></div>';
  showUnknownColumns({
    table: { columns: [], query: { ...emptyQuery, filters } },
    texts,
    element: document.body,
    ask: () => undefined,
  } as never);
  expect(document.body.textContent).toContain('«\u00a0A\u00a0», «\u00a0B\u00a0»');
});

test('columns to hide or to put first that the table does not have are told and forgotten too', () => {
  document.body.innerHTML = '<div data-part="message"></div>';
  history.replaceState(null, '', '?masquer=Fantôme&ordonner=A');
  let written = 0;
  showUnknownColumns({
    table: { columns: [{ name: 'A' }], query: emptyQuery },
    texts,
    element: document.body,
    ask: () => undefined,
    setShown: () => (written += 1),
  } as never);
  history.replaceState(null, '', '?');
  expect(document.body.textContent).toBe(
    'L’adresse demande une colonne que ce tableau n’a pas\u00a0: «\u00a0Fantôme\u00a0». Elle a été ignorée.',
  );
  expect(written).toBe(1);
});
