import { expect, test } from 'vitest';
import { boundedBytes, type ByteLimits } from '../../../../src/client/explorer/bounded-bytes.ts';

const limits: ByteLimits = { pauseAt: 20, stopAt: 100, silence: 50 };

/** A stream of chunks of ten bytes: so many, or for ever. */
function stream(chunks: number, onCancel: () => void = () => undefined): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (sent >= chunks) controller.close();
      else controller.enqueue(new Uint8Array(10));
      sent += 1;
    },
    cancel: onCancel,
  });
}

async function read(source: ReadableStream<Uint8Array>) {
  const events: string[] = [];
  let bytes = 0;
  const watch = {
    onBytes: () => undefined,
    onPause: () => {
      events.push(`pause at ${bytes}`);
      return Promise.resolve();
    },
    onCut: () => {
      events.push('cut');
    },
  };
  for await (const chunk of boundedBytes(source, limits, watch)) bytes += chunk.byteLength;
  return { bytes, events };
}

test('a small file is read whole', async () => {
  expect(await read(stream(1))).toEqual({ bytes: 10, events: [] });
});

test('a larger one pauses once, then goes on', async () => {
  expect(await read(stream(5))).toEqual({ bytes: 50, events: ['pause at 20'] });
});

test('a server that sends for ever is cut', async () => {
  let cancelled = false;
  const source = stream(Infinity, () => {
    cancelled = true;
  });
  expect(await read(source)).toEqual({ bytes: 100, events: ['pause at 20', 'cut'] });
  expect(cancelled).toBe(true);
});

test('a server that falls silent is cut', async () => {
  const source = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(new Uint8Array(10));
    },
  });
  expect(await read(source)).toEqual({ bytes: 10, events: ['cut'] });
});
