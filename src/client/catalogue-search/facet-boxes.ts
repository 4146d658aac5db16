/** Turns the links of the facets into boxes to tick, and shows what only works so. */
export function showFacetBoxes(host: HTMLElement): void {
  for (const facet of host.querySelectorAll<HTMLElement>('[data-facet]')) {
    for (const link of facet.querySelectorAll<HTMLElement>('a[data-value]')) {
      const { value = '' } = link.dataset;
      const label = link.querySelector('.facet__label')?.textContent ?? '';
      const count = link.querySelector('.facet__count')?.textContent ?? '';
      link.replaceWith(createFacetBox(facet.dataset['parameter'] ?? '', value, label, count));
    }
  }
  host.dataset['live'] = '';
}

/** One row: `<label class="facet__value"><input type="checkbox"> label count</label>`. */
export function createFacetBox(name: string, value: string, label: string, count: string): HTMLLabelElement {
  const row = document.createElement('label');
  row.className = 'facet__value';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = name;
  box.value = value;
  row.append(box, textSpan('facet__label', label), textSpan('facet__count', count));
  return row;
}

function textSpan(className: string, text: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}
