import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** What goes wrong. */
type FaultKind =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** A gateway's page. */
  | { readonly kind: 'html'; readonly status: number }
  /** JSON cut in the middle. */
  | { readonly kind: 'truncated' }
  /** The connection is cut before the answer. */
  | { readonly kind: 'reset' }
  /** Nothing is ever answered. */
  | { readonly kind: 'silence' }
  /** Any other body, with its type; `{origin}` in a text is the stand-in's. */
  | { readonly kind: 'body'; readonly body: string | Uint8Array; readonly type: string }
  | { readonly kind: 'redirect'; readonly location: string }
  /** Announces more bytes than it sends, and cuts the connection. */
  | { readonly kind: 'stop'; readonly body: string; readonly announced: number }
  /** Sends the same line for ever. */
  | { readonly kind: 'endless'; readonly line: string }
  /** Sends a start, then nothing. */
  | { readonly kind: 'stall'; readonly body: string };

/** A fault, where it strikes, and how many times. */
export type Fault = FaultKind & {
  /** Part of the path and query, or an expression over them. */
  readonly on: string | RegExp;
  /** Always when left out. */
  readonly times?: number;
};

/** Faults still to come. */
export class FaultPlan {
  readonly #faults: { readonly fault: Fault; left: number }[];

  constructor(faults: readonly Fault[]) {
    this.#faults = faults.map((fault) => ({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }));
  }

  /** The fault that strikes this request, used up once. */
  take(pathAndQuery: string): Fault | null {
    const planned = this.#faults.find(
      ({ fault: { on }, left }) =>
        left > 0 && (typeof on === 'string' ? pathAndQuery.includes(on) : on.test(pathAndQuery)),
    );
    if (!planned) return null;
    planned.left -= 1;
    return planned.fault;
  }
}

/** Answers wrongly, on purpose. */
export function strike(fault: Fault, response: ServerResponse, origin: string): void {
  switch (fault.kind) {
    case 'status':
      response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers });
      response.end('{"message":"fault"}');
      break;
    case 'html':
      response.writeHead(fault.status, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Maintenance</title>');
      break;
    case 'truncated':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"data":[{"id":"5af120e7b595');
      break;
    case 'reset':
      response.socket?.resetAndDestroy();
      break;
    case 'silence':
      break;
    case 'body':
      response.writeHead(200, { 'content-type': fault.type });
      response.end(typeof fault.body === 'string' ? fault.body.replaceAll('{origin}', origin) : fault.body);
      break;
    case 'redirect':
      response.writeHead(302, { location: fault.location });
      response.end();
      break;
    case 'stop':
      response.writeHead(200, { 'content-type': 'text/csv', 'content-length': fault.announced });
      response.write(fault.body, () => response.socket?.destroy());
      break;
    case 'endless':
      response.writeHead(200, { 'content-type': 'text/csv' });
      sendForEver(response, fault.line.repeat(1000));
      break;
    case 'stall':
      response.writeHead(200, { 'content-type': 'text/csv' });
      response.write(fault.body);
      break;
  }
}

/** A few bytes that inflate to `size`: what a size cap must stop while it streams. */
export function gzipBomb(size: number): Uint8Array {
  return gzipSync(Buffer.alloc(size));
}

/** Writes as fast as it is read, until nobody reads. */
function sendForEver(response: ServerResponse, text: string): void {
  const send = (): void => {
    while (!response.destroyed && response.write(text));
    response.once('drain', send);
  };
  send();
}
