// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import '../../../../src/client/explore-table/explore-table-element.ts';

vi.mock('../../../../src/client/explore-table/live-table.ts', () => ({
  get openLiveTable() {
    throw new TypeError('Failed to fetch dynamically imported module');
  },
}));

afterEach(() => {
  document.body.replaceChildren();
});

test('a program that does not come is told, and can be asked for again', async () => {
  let opened = 0;
  if (!customElements.get('data-explorer'))
    customElements.define('data-explorer', class extends HTMLElement {});
  const page = document.createElement('div');
  page.innerHTML = `<data-explorer><explore-table data-opening="ouverture" data-failed="échec">
    <button data-part="open"></button><span data-part="opening"></span></explore-table></data-explorer>`;
  document.body.append(page);
  const host = document.querySelector('data-explorer');
  const openTable = (): Promise<never> => {
    opened += 1;
    return Promise.reject(new Error('no table'));
  };
  Object.assign(host ?? {}, { openTable });
  const element = document.querySelector('explore-table');
  const button = document.querySelector('button');
  const said = (): string | undefined => document.querySelector('span')?.textContent;
  button?.click();
  expect([said(), element?.getAttribute('aria-busy')]).toEqual(['ouverture', 'true']);
  await vi.waitFor(() => {
    expect(said()).toBe('échec');
  });
  expect(element?.getAttribute('aria-busy')).toBe('false');
  expect(button?.getAttribute('aria-disabled')).toBe('false');
  button?.click();
  await vi.waitFor(() => {
    expect(opened).toBe(2);
  });
  await vi.waitFor(() => {
    expect(said()).toBe('échec');
  });
});
