// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { mapCard } from '../../../../src/client/explore-map/map-card.ts';
import { mapTexts } from '../../../../src/views/explorer/map-texts.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a position that cannot be copied, without HTTPS, is told', async () => {
  vi.stubGlobal('navigator', {});
  const host = document.createElement('div');
  host.innerHTML = `<template data-part="card"><div><button data-part="copy"></button>
    <span data-part="copied"></span></div></template>`;
  const card = await mapCard({
    host,
    texts: mapTexts,
    items: [
      { key: '1', position: [2, 48], title: 'A', fallbackTitle: 'A', fields: () => Promise.resolve([]) },
    ],
    titleName: null,
    isShown: () => true,
    close: () => undefined,
  });
  card.querySelector('button')?.click();
  await vi.waitFor(() => {
    expect(card.querySelector('[data-part=copied]')?.textContent).toBe(mapTexts.copyFailed);
  });
});
