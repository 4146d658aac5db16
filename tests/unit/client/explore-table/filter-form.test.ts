// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  readFilterForm,
  showFaults,
  typedDate,
  typedNumber,
} from '../../../../src/client/explore-table/filter-form.ts';
import { cellLink, drawCell } from '../../../../src/client/explore-table/grid-cell.ts';

test.each([
  ['1,5', 1.5],
  ['1.5', 1.5],
  ['1 200', 1200],
  ['-3', -3],
  ['', null],
  ['cher', null],
])('the number typed %j is %j', (text, expected) => {
  expect(typedNumber(text)).toBe(expected);
});

test.each([
  ['2020', '2020'],
  ['2020-05', '2020-05'],
  ['1/6/2020', '2020-06-01'],
  ['hier', null],
  ['mars 2024', null],
  ['99', null],
  ['31/13/2024', null],
  ['', null],
])('the date typed %j is %j', (text, expected) => {
  expect(typedDate(text)).toBe(expected);
});

test.each([
  ['https://exemple.fr/a b', null],
  [' https://exemple.fr/a ', 'https://exemple.fr/a'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['exemple.fr', null],
])('the cell %j leads to %j', (cell, expected) => {
  expect(cellLink(cell)).toBe(expected);
});

test('markup in a cell is text', () => {
  const column = { name: 'A', type: 'text', decimal: null, dateStyle: null } as const;
  const cell = drawCell('<img src=x onerror=alert(1)>', column);
  expect(cell.children).toHaveLength(0);
  expect(cell.textContent).toBe('<img src=x onerror=alert(1)>');
});

test('bounds in the wrong order are put right; what cannot be read is left out', () => {
  const form = document.createElement('form');
  form.innerHTML =
    '<input name="min" value="10" /><input name="max" value="2,5" /><input name="from" value="2024" /><input name="to" value="hier" />';
  expect(readFilterForm(form, 'A', [])).toEqual([
    { column: 'A', kind: 'range', min: 2.5, max: 10 },
    { column: 'A', kind: 'dates', from: '2024', to: null },
  ]);
});

test('a bound that cannot be read is told at its field, until it can', () => {
  const form = document.createElement('form');
  form.innerHTML = `<input name="min" value="10" /><input name="max" value="-" />
    <p id="r" data-part="range-fault" hidden></p>
    <input name="from" value="" /><input name="to" value="mars 2024" />
    <p id="d" data-part="dates-fault" hidden></p>`;
  document.body.replaceChildren(form);
  const told = () => ({
    fields: [...form.querySelectorAll('[aria-invalid=true]')].map((field) => [
      field.getAttribute('name'),
      field.getAttribute('aria-describedby'),
    ]),
    messages: [...form.querySelectorAll('p')].filter(({ hidden }) => !hidden).map(({ id }) => id),
  });
  expect(showFaults(form)).toBe(true);
  expect(told()).toEqual({
    fields: [
      ['max', 'r'],
      ['to', 'd'],
    ],
    messages: ['r', 'd'],
  });
  expect(document.activeElement?.getAttribute('name')).toBe('max');
  for (const field of form.querySelectorAll('input')) field.value = '2024';
  expect(showFaults(form)).toBe(false);
  expect(told()).toEqual({ fields: [], messages: [] });
  document.body.replaceChildren();
});
