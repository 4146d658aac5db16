// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { eventBoard } from '../../../../src/client/explorer/event-board.ts';
import { followReading } from '../../../../src/client/explorer/reading-note.ts';
import type { TableSourceEvents, TableState } from '../../../../src/client/explorer/table-source.ts';
import { toReadingTexts } from '../../../../src/views/explorer/reading-texts.ts';

const reading: TableState = { total: 0, matching: 0, loading: true, progress: 0.1, halted: null };

/** The note of a table that tells how its reading goes. */
function note({ rows = null, wholeTable = true }: { rows?: number | null; wholeTable?: boolean } = {}) {
  const board = eventBoard<TableSourceEvents>();
  const table = {
    state: reading,
    abilities: { wholeTable, exportUrl: () => null },
    on: board.on,
    resumed: 0,
    resume: () => {
      table.resumed += 1;
    },
  };
  const host = document.createElement('div');
  for (const name of ['progress', 'halted']) host.append(part('p', name));
  const button = part('button', 'resume');
  host.append(button);
  const { signal } = new AbortController();
  followReading({ host, table, texts: toReadingTexts('La carte'), rows, signal });
  const text = (name: string): string => host.querySelector(`[data-part=${name}]`)?.textContent ?? '';
  return {
    table,
    board,
    button,
    text,
    tell: (state: Partial<TableState>) => {
      table.state = { ...reading, ...state };
      board.emit('progress', table.state);
    },
  };
}

function part(tag: string, name: string): HTMLElement {
  const element = document.createElement(tag);
  element.dataset['part'] = name;
  return element;
}

let shown: ReturnType<typeof note>;
beforeEach(() => {
  shown = note({ rows: 1_500_000 });
});

test('how far the reading is, then nothing', () => {
  expect(shown.text('progress')).toBe('Lecture du fichier\u00a0: 10\u202f%');
  expect(shown.button.hidden).toBe(true);
  shown.tell({ loading: false, total: 1_500_000 });
  expect([shown.text('progress'), shown.text('halted')]).toEqual(['', '']);
});

test('a pause says how many rows are known of how many, and goes on when asked', () => {
  shown.tell({ halted: 'pause', total: 213_000 });
  expect(shown.text('progress')).toBe('');
  expect(shown.text('halted')).toBe(
    'Pour l’instant, la carte ne tient compte que des 213\u202f000\u00a0premières lignes sur 1\u202f500\u202f000\u00a0: le fichier dépasse 20\u00a0Mo.',
  );
  expect(shown.button.hidden).toBe(false);
  shown.button.click();
  expect(shown.table.resumed).toBe(1);
  shown.tell({ total: 214_000 });
  expect(shown.text('halted')).toBe('');
  expect(shown.button.hidden).toBe(true);
});

test('the last limit has no button; a total that is not known, or was passed, is not told', () => {
  shown.tell({ halted: 'limit', loading: false, total: 1_600_000 });
  expect(shown.text('halted')).toContain(
    'que des 1\u202f600\u202f000\u00a0premières lignes\u00a0: la lecture',
  );
  expect(shown.button.hidden).toBe(true);
  const unknown = note();
  unknown.tell({ halted: 'pause', total: 5 });
  expect(unknown.text('halted')).toContain('que des 5\u00a0premières lignes\u00a0:');
});

test('no row, or one, is told as it is', () => {
  const cut = note();
  cut.tell({ halted: 'limit', loading: false, total: 0 });
  expect(cut.text('halted')).toContain('La carte n’a reçu aucune ligne\u00a0: la lecture');
  cut.tell({ halted: 'limit', loading: false, total: 1 });
  expect(cut.text('halted')).toContain('que de la première ligne\u00a0:');
});

test('a reading that broke is told, until the end', () => {
  shown.tell({ total: 12 });
  shown.board.emit('error', new Error('lost'));
  shown.tell({ halted: 'limit', loading: false, total: 12 });
  expect(shown.text('halted')).toContain('la lecture s’est interrompue');
  const pages = note({ wholeTable: false });
  pages.board.emit('error', new Error('one page of rows is lost'));
  expect(pages.text('halted')).toBe('');
});
