import { longestSilence, watchSilence } from '../silence.ts';

/** GeoJSON drawn as it is: bytes and features, at most (design §8). */
export const shapeBytes = 2_000_000;
export const shapeFeatures = 5000;

/**
 * The content of a GeoJSON file, or why it is not drawn.
 *
 * @param silence longest wait for the next bytes, in milliseconds.
 */
export async function readGeojson(
  url: string,
  signal: AbortSignal,
  silence = longestSilence,
): Promise<{ readonly json: unknown } | 'tooLarge' | 'unreadable'> {
  const watch = watchSilence(signal, silence);
  try {
    const response = await fetch(url, {
      signal: watch.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok || !response.body) return 'unreadable';
    const text = await readCapped(response.body, shapeBytes, watch.heard);
    return text === null ? 'tooLarge' : { json: JSON.parse(text) as unknown };
  } catch {
    return 'unreadable';
  } finally {
    watch.end();
  }
}

/** A body as text, `null` as soon as it is longer than the cap; a server that never stops is left. */
async function readCapped(
  body: ReadableStream<Uint8Array>,
  cap: number,
  heard: () => void,
): Promise<string | null> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let [text, bytes] = ['', 0];
  for (;;) {
    heard();
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > cap) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
