// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { LiveMap } from '../../../../src/client/explore-map/live-map.ts';
import type { ExplorerHost } from '../../../../src/client/explorer/table-source.ts';
import { mapTexts } from '../../../../src/views/explorer/map-texts.ts';

// A browser without WebGL: the list alone is shown, of the same content.
vi.mock('../../../../src/client/explore-map/load-maplibre.ts', () => ({
  hasWebgl: () => false,
  linkMapStyles: () => Promise.resolve(),
  loadMaplibre: () => Promise.reject(new Error('No WebGL.')),
}));

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const parts = [
  'list',
  'count',
  'start',
  'message',
  'close',
  'canvas',
  'legend',
  'fields',
  'field-boxes',
  'inline-card',
];

/** The map of a table that holds points and communes; `broken` files answer 503. */
function openMap(broken: Set<string>) {
  const element = document.createElement('div');
  element.innerHTML = `<template data-part="live"><div><select data-part="mode"></select>
    ${parts.map((name) => `<div data-part="${name}"></div>`).join('')}
    <div data-part="reading"><p data-part="progress"></p><p data-part="halted"></p><p data-part="resume"></p></div>
    </div></template><template data-part="item"><li><button></button></li></template>`;
  document.body.append(element);
  // happy-dom has none.
  vi.stubGlobal('Option', function (text: string, value: string): HTMLOptionElement {
    return Object.assign(document.createElement('option'), { text, value });
  });
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      terminate(): void {
        // Nothing was begun.
      }
    },
  );
  vi.stubGlobal('fetch', (url: string) =>
    Promise.resolve(
      broken.has(url)
        ? new Response('', { status: 503 })
        : Response.json({ regions: [], departements: [], communes: [] }),
    ),
  );
  const table = {
    columns: [],
    abilities: { wholeTable: true },
    state: { total: 0, matching: 0, loading: false, progress: null, halted: null },
    query: { search: '', filters: [], sort: null },
    points: () =>
      Promise.resolve({
        longitudes: new Float64Array(),
        latitudes: new Float64Array(),
        rows: new Uint32Array(),
        leftOut: 0,
      }),
    countByCode: () => Promise.resolve(new Map()),
    on: () => undefined,
  };
  const config = {
    sources: [],
    points: {},
    places: { level: 'commune', column: 0 },
    tilesUrl: null,
    rows: null,
    geo: { places: '/places', communes: '/communes', departements: null, regions: null },
  };
  const host = { config, openTable: () => Promise.resolve(table) } as unknown as ExplorerHost;
  const map = new LiveMap(element, host, mapTexts, () => undefined);
  const choose = (mode: string): void => {
    const select = element.querySelector('select');
    if (!select) throw new Error('No choice of a mode.');
    select.value = mode;
    select.dispatchEvent(new Event('change'));
  };
  return {
    map,
    choose,
    chosen: () => element.querySelector('select')?.value,
    shown: () => element.querySelector<HTMLElement>('[data-mode]')?.dataset['mode'],
    said: () => element.querySelector('[data-part=message]')?.textContent ?? '',
  };
}

test('a way of showing that does not come is told, and can be chosen again', async () => {
  const broken = new Set(['/communes']);
  const { map, choose, chosen, shown, said } = openMap(broken);
  await map.open(false);
  expect([shown(), said()]).toEqual(['points', [mapTexts.noWebgl, mapTexts.nothing].join(' ')]);
  choose('communes');
  await vi.waitFor(() => {
    expect(said()).toContain(mapTexts.notChanged);
  });
  expect([chosen(), shown()]).toEqual(['points', 'points']);
  broken.clear();
  choose('communes');
  await vi.waitFor(() => {
    expect(shown()).toBe('communes');
  });
  expect(said()).not.toContain(mapTexts.notChanged);
  map.close();
});
