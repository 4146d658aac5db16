import { afterEach, expect, test, vi } from 'vitest';
import { GeoFiles } from '../../../../src/client/explore-map/geo-files.ts';
import type { ExplorerConfig } from '../../../../src/views/explorer-config.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a file that did not come is asked for again, one that came is not', async () => {
  const answers = [
    new Response('', { status: 503 }),
    Response.json({ regions: [], departements: [] }),
    Response.json({}),
  ];
  const asked = vi.fn(() => Promise.resolve(answers.shift()));
  vi.stubGlobal('fetch', asked);
  const geo = new GeoFiles({ places: '/places.json' } as ExplorerConfig['geo']);
  await expect(geo.places(false)).rejects.toThrow();
  await geo.places(false);
  await geo.places(false);
  expect(asked).toHaveBeenCalledTimes(2);
});
