import { expect, test } from 'vitest';
import {
  countOrNull,
  dayOrNull,
  fileNameOf,
  httpUrlOrNull,
  instantOrNull,
  lineOrNull,
  refusedScheme,
  textOrNull,
  wordList,
} from '../../../src/datagouv/values.ts';

test.each([
  ['2018-05-08T06:00:38.918000+00:00', '2018-05-08T06:00:38.918Z'],
  ['2024-12-10T06:11:06.062000', '2024-12-10T06:11:06.062Z'],
  ['2024-12-10 06:11:06', '2024-12-10T06:11:06.000Z'],
  ['2026-08-20', '2026-08-20T00:00:00.000Z'],
  ['2026-08-20T02:00:00+02:00', '2026-08-20T00:00:00.000Z'],
  ['2026-08-20T02:00:00+0200', '2026-08-20T00:00:00.000Z'],
  ['  ', null],
  ['hier', null],
  ['2026-13-40T00:00:00Z', null],
  [20260820, null],
  [null, null],
  [undefined, null],
])('the instant of %j is %j', (value, expected) => {
  expect(instantOrNull(value)).toBe(expected);
});

test.each([
  ['1791-01-01', '1791-01-01'],
  ['2026-12-31T23:00:00+00:00', '2026-12-31'],
  ['2026-02-31', null],
  ['', null],
  [null, null],
])('the day of %j is %j', (value, expected) => {
  expect(dayOrNull(value)).toBe(expected);
});

test.each([
  [70.0, 70],
  ['70.0', 70],
  [0, 0],
  [-1, null],
  ['', null],
  ['beaucoup', null],
  [Number.POSITIVE_INFINITY, null],
  [{ '2026-08': 1 }, null],
  [null, null],
])('the count of %j is %j', (value, expected) => {
  expect(countOrNull(value)).toBe(expected);
});

test.each([
  [' https://www.culture.gouv.fr ', 'https://www.culture.gouv.fr/', null],
  ['http://exemple.fr/é"><b>.csv', 'http://exemple.fr/%C3%A9%22%3E%3Cb%3E.csv', null],
  ['ftp://ftp.exemple.fr/a.csv', null, 'ftp'],
  ['javascript:alert(1)', null, 'javascript'],
  [' java\tscript:alert(1)', null, 'javascript'],
  ['data:text/html,<script>alert(1)</script>', null, 'data'],
  ['www.exemple.fr/a.csv', null, null],
  ['', null, null],
  [null, null, null],
])('the address %j gives %j, refused scheme %j', (value, url, scheme) => {
  expect(httpUrlOrNull(value)).toBe(url);
  expect(refusedScheme(value)).toBe(scheme);
});

test('a line loses line breaks and control characters, and keeps its HTML', () => {
  expect(lineOrNull('  Un\n  titre\u0000 <script>x</script>\u00A0: ')).toBe(
    'Un titre <script>x</script>\u00A0:',
  );
  expect(lineOrNull(' \n ')).toBeNull();
});

test('a text is trimmed, and null when empty', () => {
  expect(textOrNull(' a\nb ')).toBe('a\nb');
  expect(textOrNull(' ')).toBeNull();
  expect(textOrNull(undefined)).toBeNull();
});

test.each([
  ['https://exemple.fr/dossier/mus%C3%A9es.csv?v=1', 'musées.csv'],
  ['https://exemple.fr/%E0%A4%A', '%E0%A4%A'],
  ['https://exemple.fr/dossier/', null],
  [null, null],
])('the file of %j is %j', (url, expected) => {
  expect(fileNameOf(url)).toBe(expected);
});

test('words are distinct, trimmed and sorted', () => {
  expect(wordList(['musées', ' archives', 'musées', ''])).toEqual(['archives', 'musées']);
  expect(wordList(null)).toEqual([]);
});
