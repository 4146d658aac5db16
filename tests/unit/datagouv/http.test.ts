import { expect, test } from 'vitest';
import { Http, type HttpOptions } from '../../../src/datagouv/http.ts';
import type { Transport } from '../../../src/datagouv/transport.ts';

const options: HttpOptions = {
  spacing: 0,
  concurrency: 3,
  allowedHosts: new Set(),
  timeout: 1000,
  attempts: 3,
  failuresBeforeAbort: 5,
  userAgent: 'portail (contact@exemple.fr)',
};
const json = { accept: 'json', maxBytes: 1000 } as const;
const url = new URL('https://www.data.gouv.fr/api/1/site/');

interface Seen {
  readonly href: string;
  readonly headers: Record<string, string>;
  readonly pinned: boolean;
}

/** A network that gives these answers in order, the last one for ever. */
function fakeHttp(answers: readonly (() => Response)[], overrides: Partial<HttpOptions> = {}) {
  const seen: Seen[] = [];
  const waits: number[] = [];
  const fetch: Transport = (address, { headers, pinned }) => {
    const answer = answers[Math.min(seen.length, answers.length - 1)];
    seen.push({ href: address.href, headers, pinned });
    return answer ? Promise.resolve(answer()) : Promise.reject(new Error('no answer'));
  };
  let time = 0;
  const http = new Http(
    {
      fetch,
      wait: (milliseconds) => {
        waits.push(milliseconds);
        time += milliseconds;
        return Promise.resolve();
      },
      now: () => time,
      random: () => 1,
      log: () => undefined,
    },
    { ...options, ...overrides },
  );
  return { http, seen, waits };
}

const ok = () => Response.json({ version: '17' });
const failing = () => new Response('', { status: 503 });

test('a request names us, says what it takes, and connects to public addresses only', async () => {
  const { http, seen } = fakeHttp([ok]);
  const answer = await http.get(url, { ...json, headers: { 'x-fields': 'version' } });
  expect(answer.json).toEqual({ version: '17' });
  expect(seen).toEqual([
    {
      href: url.href,
      headers: {
        accept: 'application/json',
        'user-agent': 'portail (contact@exemple.fr)',
        'x-fields': 'version',
      },
      pinned: true,
    },
  ]);
});

test('a host named on the command line is reached wherever it is', async () => {
  const local = new URL('http://127.0.0.1:4010/api/');
  await expect(fakeHttp([ok]).http.get(local, json)).rejects.toThrow('non publique');
  const { http, seen } = fakeHttp([ok], { allowedHosts: new Set(['127.0.0.1:4010']) });
  await http.get(local, json);
  expect(seen[0]?.pinned).toBe(false);
  const trusted = fakeHttp([ok]);
  await trusted.http.get(local, { ...json, trustedHost: '127.0.0.1:4010' });
  expect(trusted.seen[0]?.pinned).toBe(false);
});

test('each hop of a redirection is checked anew', async () => {
  const redirect = () =>
    new Response('', { status: 302, headers: { location: 'https://static.data.gouv.fr/a' } });
  const { http, seen } = fakeHttp([redirect, ok]);
  expect((await http.get(url, json)).url.href).toBe('https://static.data.gouv.fr/a');
  expect(seen.map(({ pinned }) => pinned)).toEqual([true, true]);
  const inside = () => new Response('', { status: 302, headers: { location: 'http://10.0.0.1/' } });
  await expect(fakeHttp([inside, ok]).http.get(url, json)).rejects.toThrow('non publique');
});

test('attempts are spaced by a growing wait, then spent', async () => {
  const { http, seen, waits } = fakeHttp([failing]);
  await expect(http.get(url, json)).rejects.toThrow('a répondu 503, 3 essais faits');
  expect(seen).toHaveLength(3);
  expect(waits).toEqual([1000, 2000]);
  expect(Object.fromEntries(http.byStatus)).toEqual({ 503: 3 });
});

test('a status that is final is not retried, and tells who answered', async () => {
  const gone = () => Response.json({ message: 'deleted' }, { status: 410 });
  const { http, seen } = fakeHttp([gone]);
  await expect(http.get(url, json)).rejects.toMatchObject({ status: 410, isJson: true });
  expect(seen).toHaveLength(1);
});

test('after failures in a row, a host is left alone, and it only', async () => {
  const { http, seen } = fakeHttp([failing]);
  await expect(http.get(url, json)).rejects.toThrow('essais faits');
  await expect(http.get(url, json)).rejects.toThrow('trop d’échecs à la suite');
  await expect(http.get(url, json)).rejects.toThrow('trop d’échecs à la suite');
  expect(seen).toHaveLength(5);
  await expect(http.get(new URL('https://static.data.gouv.fr/'), json)).rejects.toThrow('essais faits');
});

test('a success forgets the failures before it', async () => {
  const { http, seen } = fakeHttp([failing, failing, ok, failing, failing, ok]);
  await http.get(url, json);
  await http.get(url, json);
  expect(seen).toHaveLength(6);
});

test('what one request is told to wait holds for the others', async () => {
  const limited = () => new Response('', { status: 429, headers: { 'retry-after': '10' } });
  const { http, waits } = fakeHttp([limited, ok]);
  await Promise.all([http.get(url, json), http.get(url, json)]);
  expect(waits).toContain(10_000);
});

test('a request no longer wanted is not sent', async () => {
  const stop = new AbortController();
  const { http, seen } = fakeHttp([ok], { concurrency: 1 });
  const first = http.get(url, json);
  const second = http.get(url, { ...json, signal: stop.signal });
  stop.abort(new Error('given up'));
  await expect(second).rejects.toThrow('given up');
  await first;
  await http.get(url, json);
  expect(seen).toHaveLength(2);
});

test('a body that is too large is cut while it comes', async () => {
  let sent = 0;
  const endless = () =>
    new Response(
      new ReadableStream({
        pull: (controller) => {
          sent += 100;
          controller.enqueue(new Uint8Array(100));
        },
      }),
    );
  const { http } = fakeHttp([endless]);
  await expect(http.get(url, { accept: 'any', maxBytes: 1000 })).rejects.toThrow('dépasse 1000 octets');
  expect(sent).toBeLessThan(2000);
});

test('JSON that is not UTF-8 is not JSON', async () => {
  const latin = () =>
    new Response(Uint8Array.from([0x22, 0xe9, 0x22]), { headers: { 'content-type': 'application/json' } });
  await expect(fakeHttp([latin]).http.get(url, json)).rejects.toThrow('JSON illisible');
});
