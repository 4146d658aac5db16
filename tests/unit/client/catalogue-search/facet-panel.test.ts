// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { showFacetBoxes } from '../../../../src/client/catalogue-search/facet-boxes.ts';
import { FacetPanel } from '../../../../src/client/catalogue-search/facet-panel.ts';
import { countFacets, emptySelection } from '../../../../src/search/facet-counts.ts';
import { decodeFacetTable, encodeFacetTable } from '../../../../src/search/facet-table.ts';
import { randomRows, snapshotDay } from '../../../fixtures/facet-rows.ts';

const table = decodeFacetTable(encodeFacetTable(randomRows(300), snapshotDay));
const [first, second] = table.columns.format.values;

/** A facet of eight links, as `FacetList.astro` writes it. */
beforeEach(() => {
  document.documentElement.lang = 'fr';
  document.body.innerHTML = `<div data-more="Voir les {count} autres" data-less="Voir moins">
    <details class="facet" data-facet="format" data-parameter="format" hidden><ul></ul></details></div>`;
  const list = document.querySelector('ul');
  for (const { id } of table.columns.format.values.slice(0, 8)) {
    const item = document.createElement('li');
    item.innerHTML = `<a class="facet__value" href="/formats/x/"><span class="facet__label"></span><span class="facet__count">1</span></a>`;
    const [link] = item.children;
    link?.setAttribute('data-value', id);
    const label = link?.querySelector('.facet__label');
    if (label) label.textContent = id === first?.id ? '<b>CSV</b>' : id;
    list?.append(item);
  }
});

function host(): HTMLElement {
  return document.querySelector<HTMLElement>('[data-more]') ?? document.body;
}

test('links become boxes with the same label and count, and the facet shows', () => {
  showFacetBoxes(host());
  const boxes = document.querySelectorAll<HTMLInputElement>('input');
  expect(boxes).toHaveLength(8);
  expect(boxes[0]).toMatchObject({ type: 'checkbox', name: 'format', value: first?.id, checked: false });
  expect(document.querySelector('a')).toBeNull();
  expect(document.querySelector('.facet__label')?.textContent).toBe('<b>CSV</b>');
  expect(document.querySelector('b')).toBeNull();
  expect(document.querySelector('details')?.hidden).toBe(false);
});

test('counts follow, choices are ticked, missing values come behind a button', () => {
  showFacetBoxes(host());
  const panel = new FacetPanel(host());
  const selection = { ...emptySelection, format: [second?.id ?? ''] };
  const { counts } = countFacets(table, selection);
  panel.show(table, counts, selection);
  expect(panel.choices()).toEqual([{ facet: 'format', value: second?.id }]);
  expect(document.querySelectorAll('input')).toHaveLength(table.columns.format.values.length);
  expect(document.querySelector('.facet__count')?.textContent).toBe(counts.format[0]?.toString());
  const extra = table.columns.format.values.length - 8;
  const toggle = document.querySelector('button');
  expect(toggle?.textContent).toBe(`Voir les ${extra.toString()} autres`);
  expect(document.querySelectorAll('[data-extra]')).toHaveLength(extra);
  toggle?.click();
  expect(toggle?.getAttribute('aria-expanded')).toBe('true');
  expect(toggle?.textContent).toBe('Voir moins');
});

test('one value more is shown at once: nothing says « les 1 autres »', () => {
  showFacetBoxes(host());
  const { format } = table.columns;
  const values = format.values.slice(0, 9);
  const sets = format.sets.map((set) => set.filter((value) => value < 9));
  const nine = { ...table, columns: { ...table.columns, format: { ...format, values, sets } } };
  new FacetPanel(host()).show(nine, countFacets(nine, emptySelection).counts, emptySelection);
  expect(document.querySelectorAll('input')).toHaveLength(9);
  expect(document.querySelector('[data-extra], button')).toBeNull();
});

test('a chosen value is never behind the button, and its label is the shown one', () => {
  showFacetBoxes(host());
  const panel = new FacetPanel(host());
  const last = table.columns.format.values.at(-1)?.id ?? '';
  const selection = { ...emptySelection, format: [last] };
  panel.show(table, countFacets(table, selection).counts, selection);
  const row = document.querySelector(`input[value="${last}"]`)?.closest('li');
  expect(row?.hasAttribute('data-extra')).toBe(false);
  expect(panel.labelOf(table, 'format', first?.id ?? '')).toBe('<b>CSV</b>');
  expect(panel.labelOf(table, 'format', 'inconnu"]')).toBe('inconnu"]');
});
