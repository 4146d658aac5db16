import { afterEach, expect, test, vi } from 'vitest';
import { decodeText, fetchBytes } from '../../../../src/client/document-viewer/fetch-bytes.ts';
import { silentServer } from '../silent-server.ts';

const { signal } = new AbortController();

afterEach(() => {
  vi.unstubAllGlobals();
});

function answer(body: BodyInit | null, init?: ResponseInit): void {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, init)));
}

/** A server that never stops. */
function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => {
      controller.enqueue(new Uint8Array(1000));
    },
  });
}

test('a text is begun: a server that sends for ever is cut at the limit', async () => {
  answer(endless());
  expect(await fetchBytes('/x', { max: 2500, beyond: 'cut', signal })).toHaveLength(2500);
});

test('a document that must be whole is refused beyond the limit', async () => {
  answer(endless());
  await expect(fetchBytes('/x', { max: 2500, beyond: 'refuse', signal })).rejects.toThrow('too-large');
});

test.each([
  [404, 'refused'],
  [500, 'refused'],
])('a status %d is said', async (status, fault) => {
  answer('no', { status });
  await expect(fetchBytes('/x', { max: 10, beyond: 'cut', signal })).rejects.toThrow(fault);
});

test('a server without ranges is not asked for the whole', async () => {
  answer(endless());
  await expect(fetchBytes('/x', { max: 10, beyond: 'refuse', signal, range: [0, 10] })).rejects.toThrow(
    'no-ranges',
  );
});

test('no network and no CORS look the same', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(fetchBytes('/x', { max: 10, beyond: 'cut', signal })).rejects.toThrow('unreachable');
});

test.each([
  [[0xc3, 0xa9], 'é'],
  [[0xe9, 0x61], 'éa'],
  [[0x61, 0xc3], 'a'],
  [[0xff, 0xfe, 0x61, 0], 'a'],
])('the bytes %j read as %s', (bytes, text) => {
  expect(decodeText(new Uint8Array(bytes))).toBe(text);
});

test('a server that falls silent, before its answer or in the middle, is left', async () => {
  for (const begins of [false, true]) {
    const server = await silentServer(begins);
    const reading = fetchBytes(server.url, { max: 10, beyond: 'cut', signal, silence: 50 });
    await expect(reading).rejects.toThrow('unreachable');
    await server.close();
  }
});
