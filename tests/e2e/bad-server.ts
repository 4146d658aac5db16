import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

/** What a server does with one request. */
type Answer = (response: ServerResponse) => void;

/** A server that answers a file as it likes: a route of Playwright gives it whole or not at all. */
export async function answerBadly(page: Page, path: string, answer: Answer): Promise<() => Promise<void>> {
  const server = createServer((_, response) => {
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await page.route(`**${path}`, (route) => route.continue({ url: `http://127.0.0.1:${port}/` }));
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}

/** Sends a text, then waits until it is told to go on. */
export function sendInTwo(
  first: string,
  rest: string,
): { readonly answer: Answer; readonly goOn: () => void } {
  const { promise, resolve } = Promise.withResolvers<null>();
  return {
    answer: (response) => {
      response.write(first);
      void promise.then(() => response.end(rest));
    },
    goOn: () => {
      resolve(null);
    },
  };
}

/** Announces more than it sends. */
export function stopInTheMiddle(sent: string): Answer {
  return (response) => {
    response.setHeader('content-length', sent.length * 2);
    response.write(sent, () => setTimeout(() => response.destroy(), 100));
  };
}

/** Sends rows for ever. */
export function sendForEver(header: string, row: string): Answer {
  const rows = row.repeat(Math.ceil(1_000_000 / row.length));
  return (response) => {
    const more = (): void => {
      while (!response.destroyed) {
        if (response.write(rows)) continue;
        response.once('drain', more);
        return;
      }
    };
    response.write(header);
    more();
  };
}
