import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, type ApiQuirks } from './api.ts';
import { FaultPlan, strike, type Fault } from './faults.ts';
import type { WireRecords } from './records.ts';

/** What the stand-in serves, and what goes wrong. */
export interface DatagouvServerOptions extends ApiQuirks {
  /** `{origin}` in a value is the stand-in's. */
  readonly records: WireRecords;
  readonly faults?: readonly Fault[];
  /** Files served below `/static/`, such as logos. */
  readonly files?: Readonly<Record<string, { readonly type: string; readonly bytes: Uint8Array }>>;
  /** Any free port when left out. */
  readonly port?: number;
}

/** A stand-in that runs. */
export interface DatagouvServer {
  /** For `--api`. */
  readonly api: URL;
  /** For `--allow-host`. */
  readonly host: string;
  /** Path and query of each request, in order. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a local stand-in for data.gouv.fr, written by its contract. */
export async function startDatagouvServer(options: DatagouvServerOptions): Promise<DatagouvServer> {
  const requests: string[] = [];
  const plan = new FaultPlan(options.faults ?? []);
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const fault = plan.take(request.url ?? '');
    if (fault) strike(fault, response, `http://${request.headers.host ?? ''}`);
    else serve(request, response, options);
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port.toString()}`;
  return {
    api: new URL(`http://${host}/api`),
    host,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function serve(request: IncomingMessage, response: ServerResponse, options: DatagouvServerOptions): void {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  const file = options.files?.[url.pathname.replace(/^\/static\//u, '')];
  if (file) {
    response.writeHead(200, { 'content-type': file.type });
    response.end(file.bytes);
    return;
  }
  const xFields = request.headers['x-fields'];
  const answered = answer(
    url,
    { 'x-fields': typeof xFields === 'string' ? xFields : undefined },
    options.records,
    options,
  );
  response.writeHead(answered.status, { 'content-type': 'application/json', ...answered.headers });
  response.end(JSON.stringify(answered.body).replaceAll('{origin}', url.origin));
}
