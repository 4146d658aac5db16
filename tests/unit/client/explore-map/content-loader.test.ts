import { afterEach, expect, test, vi } from 'vitest';
import { ContentLoader } from '../../../../src/client/explore-map/content-loader.ts';
import { GeoFiles } from '../../../../src/client/explore-map/geo-files.ts';
import type { ExplorerHost } from '../../../../src/client/explorer/table-source.ts';
import { fillText } from '../../../../src/french/fill-text.ts';
import { mapTexts } from '../../../../src/views/explorer/map-texts.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The notes of a map coloured by a column, and how many rows were asked for. */
async function coloured(
  placed: number,
  leftOut: number,
): Promise<{ notes: readonly string[]; asked: number }> {
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      postMessage(): void {
        // Groups are not looked at here.
      }
    },
  );
  let asked = 0;
  const table = {
    columns: [{ name: 'Type', type: 'category', decimal: null, dateStyle: null }],
    abilities: { wholeTable: true },
    points: () =>
      Promise.resolve({
        longitudes: new Float64Array(placed),
        latitudes: new Float64Array(placed),
        rows: new Uint32Array(placed),
        leftOut,
      }),
    rows: (start: number, end: number) => {
      const count = Math.max(0, Math.min(end, placed + leftOut) - start);
      asked += count;
      return Promise.resolve(
        Array.from({ length: count }, (_, index) => ({ number: start + index, cells: ['x'] })),
      );
    },
  };
  const config = { sources: [], points: {}, places: null, tilesUrl: null, geo: {} };
  const host = { config, openTable: () => Promise.resolve(table) } as unknown as ExplorerHost;
  const { signal } = new AbortController();
  const loader = await ContentLoader.open(host, new GeoFiles(host.config.geo), mapTexts, signal);
  const { notes } = await loader.load('points', { grouped: false, colour: 'Type' });
  return { notes, asked };
}

test('rows without a position count: past the limit the colours would be those of other rows', async () => {
  expect(await coloured(12_000, 8000)).toEqual({ notes: [], asked: 20_000 });
  const tooMany = fillText(mapTexts.colour.tooMany, { count: '20000' });
  expect(await coloured(12_000, 8001)).toEqual({ notes: [tooMany], asked: 0 });
});
