import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** « Fast 4G » of the browsers' own tools: what a phone gets in town. */
const roundTrip = 165;
const bytesPerSecond = (9_000_000 / 8) * 0.9;
const slice = 8192;

/** A link as slow as a phone's, in front of a server: unlike the browser's, it slows down workers too. */
export async function openSlowLink(origin: string): Promise<{ origin: string; close: () => void }> {
  const port = Number(new URL(origin).port);
  const sockets = new Set<Socket>();
  // All connections share the bandwidth.
  let free = 0;
  const takeTurn = async (bytes: number): Promise<void> => {
    free = Math.max(performance.now(), free) + (bytes / bytesPerSecond) * 1000;
    await wait(free - performance.now());
  };
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    client.on('data', (data) => {
      void wait(roundTrip).then(() => upstream.write(data));
    });
    let sending = Promise.resolve();
    upstream.on('data', (data: Buffer) => {
      for (let start = 0; start < data.length; start += slice) {
        const part = data.subarray(start, start + slice);
        sending = sending.then(() => takeTurn(part.length)).then(() => void client.write(part));
      }
    });
    upstream.on('close', () => void sending.then(() => client.end()));
    client.on('close', () => upstream.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: ours } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${ours}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
