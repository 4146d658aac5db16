import { afterEach, expect, test, vi } from 'vitest';
import { readGeojson } from '../../../../src/client/explore-map/geojson-file.ts';
import { silentServer } from '../silent-server.ts';

const { signal } = new AbortController();

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a server that falls silent, before its answer or in the middle, is left', async () => {
  for (const begins of [false, true]) {
    const server = await silentServer(begins);
    expect(await readGeojson(server.url, signal, 50)).toBe('unreadable');
    await server.close();
  }
});

test('a file is read, without telling its server who asks', async () => {
  const asked = vi.fn(() => Promise.resolve(new Response('{"a":1}')));
  vi.stubGlobal('fetch', asked);
  expect(await readGeojson('/x', signal)).toEqual({ json: { a: 1 } });
  expect(asked).toHaveBeenCalledWith(
    '/x',
    expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer' }),
  );
});
