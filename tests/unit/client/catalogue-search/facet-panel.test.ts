// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { showFacetBoxes } from '../../../../src/client/catalogue-search/facet-boxes.ts';
import { FacetPanel } from '../../../../src/client/catalogue-search/facet-panel.ts';
import { countFacets, emptySelection, type FacetSelection } from '../../../../src/search/facet-counts.ts';
import { decodeFacetTable, encodeFacetTable, type FacetTable } from '../../../../src/search/facet-table.ts';
import { facetTexts } from '../../../../src/views/search-texts.ts';
import { randomRows, snapshotDay } from '../../../fixtures/facet-rows.ts';

const table = decodeFacetTable(encodeFacetTable(randomRows(300), snapshotDay));
const { values } = table.columns.format;
const [first, second] = values;

/** A facet of eight links and one of years, as `FacetList.astro` writes them. */
beforeEach(() => {
  document.documentElement.lang = 'fr';
  document.body.innerHTML = `<div id="host">
    <details class="facet" data-facet="format" data-parameter="format">
      <summary><span data-part="chosen" hidden><span aria-hidden="true"></span><span class="visually-hidden"></span></span></summary>
      <input type="search" data-part="value-search"><ul></ul><p data-part="no-value" hidden></p>
      <button data-part="toggle" aria-expanded="false">Voir les 22 autres</button></details>
    <details class="facet" data-facet="period" data-parameter="periode">
      <ul></ul><form data-part="years"><input><input></form></details></div>`;
  const list = document.querySelector('ul');
  for (const { id } of values.slice(0, 8)) {
    const item = document.createElement('li');
    item.innerHTML = `<a class="facet__value" href="/formats/x/"><span class="facet__label"></span><span class="facet__count">1</span></a>`;
    const [link] = item.children;
    link?.setAttribute('data-value', id);
    const label = link?.querySelector('.facet__label');
    if (label) label.textContent = id === first?.id ? '<b>CSV</b>' : id;
    list?.append(item);
  }
  showFacetBoxes(host());
});

function host(): HTMLElement {
  return document.querySelector<HTMLElement>('#host') ?? document.body;
}

function shown(): string[] {
  return [...document.querySelectorAll<HTMLInputElement>('[data-facet=format] ul input')].map(
    ({ value }) => value,
  );
}

function show(panel: FacetPanel, choices: Partial<FacetSelection>, of: FacetTable = table): void {
  const selection = { ...emptySelection, ...choices };
  panel.show(of, countFacets(of, selection).counts, selection);
}

function part(name: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`[data-part=${name}]`);
  if (!element) throw new Error(name);
  return element;
}

function search(text: string): void {
  const field = part('value-search');
  if (field instanceof HTMLInputElement) field.value = text;
}

test('links become boxes with the same label and count', () => {
  const boxes = document.querySelectorAll<HTMLInputElement>('li input');
  expect(boxes).toHaveLength(8);
  expect(boxes[0]).toMatchObject({ type: 'checkbox', name: 'format', value: first?.id, checked: false });
  expect(document.querySelector('a')).toBeNull();
  expect(document.querySelector('.facet__label')?.textContent).toBe('<b>CSV</b>');
  expect(document.querySelector('b')).toBeNull();
});

test('counts follow, choices are ticked and counted beside the title', () => {
  const panel = new FacetPanel(host(), facetTexts);
  const selection = { ...emptySelection, format: [second?.id ?? ''] };
  show(panel, selection);
  expect(panel.choices()).toEqual([{ facet: 'format', value: second?.id }]);
  const { counts } = countFacets(table, selection);
  expect(document.querySelector('.facet__count')?.textContent).toBe(counts.format[0]?.toString());
  expect(document.querySelector('details')?.open).toBe(true);
  expect(part('chosen').hidden).toBe(false);
  expect(part('chosen').textContent).toBe('11 valeur choisie');
});

test('the button unfolds the other values, and folds them again', () => {
  const panel = new FacetPanel(host(), facetTexts);
  show(panel, {});
  expect(shown()).toHaveLength(8);
  part('toggle').setAttribute('aria-expanded', 'true');
  panel.redraw(table);
  expect(shown()).toEqual([...new Set([...shown().slice(0, 8), ...values.map(({ id }) => id)])]);
  expect(part('toggle').textContent).toBe('Voir moins');
  part('toggle').setAttribute('aria-expanded', 'false');
  panel.redraw(table);
  expect(shown()).toHaveLength(8);
  expect(part('toggle').textContent).toBe(`Voir les ${(values.length - 8).toString()} autres`);
});

test('the field keeps the values that hold its text; what is chosen stays chosen out of sight', () => {
  const panel = new FacetPanel(host(), facetTexts);
  show(panel, { format: [first?.id ?? ''] });
  const last = values.at(-1);
  search((last?.label ?? '').toUpperCase());
  panel.redraw(table);
  expect(shown()).toContain(last?.id);
  expect(shown()).not.toContain(first?.id);
  expect(part('toggle').hidden).toBe(true);
  expect(panel.choices()).toEqual([{ facet: 'format', value: first?.id }]);
  search('xyz');
  panel.redraw(table);
  expect(shown()).toEqual([]);
  expect(part('no-value').hidden).toBe(false);
});

test('a chosen value is in sight, its label is the shown one, and rows that stay are not moved', () => {
  const panel = new FacetPanel(host(), facetTexts);
  show(panel, {});
  const kept = document.querySelector('li');
  const last = values.at(-1)?.id ?? '';
  show(panel, { format: [last] });
  expect(shown()).toHaveLength(9);
  expect(shown().at(-1)).toBe(last);
  expect(document.querySelector('li')).toBe(kept);
  show(panel, {});
  expect(shown()).toContain(last);
  expect(panel.labelOf(table, { facet: 'format', value: first?.id ?? '' })).toBe('<b>CSV</b>');
  expect(panel.labelOf(table, { facet: 'format', value: 'inconnu"]' })).toBe('inconnu"]');
});

test.each<[[string, string], string | null, string]>([
  [['2010', '2015'], '2010-2015', '2010 à 2015'],
  [['2015', '2010'], '2010-2015', '2010 à 2015'],
  [['2010', ''], '2010-', 'Depuis 2010'],
  [['', '1950'], '-1950', 'Jusqu’à 1950'],
  [[' 1999 ', '1999'], '1999', '1999'],
  [['', ''], null, ''],
  [['mille', '20100'], null, ''],
])('the years %j are the period %s', (written, value, label) => {
  const panel = new FacetPanel(host(), facetTexts);
  show(panel, {});
  document.querySelectorAll<HTMLInputElement>('[data-part=years] input').forEach((input, index) => {
    input.value = written[index] ?? '';
  });
  expect(panel.chooseYears(table)).toBe(value !== null);
  expect(panel.choices()).toEqual(value === null ? [] : [{ facet: 'period', value }]);
  if (value === null) return;
  show(panel, { period: [value] });
  expect(panel.labelOf(table, { facet: 'period', value })).toBe(label);
});
