import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, type ApiQuirks } from './api.ts';
import { FaultPlan, strike, type Fault } from './faults.ts';
import type { WireRecords } from './records.ts';
import { sendFile, type ServedFile } from './served-file.ts';
import { TabularApi } from './tabular-api.ts';

/** What the stand-in serves, and what goes wrong. */
export interface DatagouvServerOptions extends ApiQuirks {
  /** `{origin}` in a value is the stand-in's. */
  readonly records: WireRecords;
  readonly faults?: readonly Fault[];
  /** Files served below `/static/`, such as logos and resources. */
  readonly files?: Readonly<Record<string, ServedFile>>;
  /** Contents that the API tabulaire has parsed, by id of resource; it is served below `/tabular/api`. */
  readonly parsed?: ReadonlyMap<string, Uint8Array>;
  /** Any free port when left out. */
  readonly port?: number;
}

/** A stand-in that runs. */
export interface DatagouvServer {
  /** For `--api`. */
  readonly api: URL;
  /** For `hosts.tabularApi` of a portal. */
  readonly tabularApi: URL;
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
  const tabularApi = new TabularApi(options.parsed ?? new Map());
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const fault = plan.take(request.url ?? '');
    if (fault) strike(fault, response, `http://${request.headers.host ?? ''}`);
    else serve(request, response, options, tabularApi);
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port.toString()}`;
  return {
    api: new URL(`http://${host}/api`),
    tabularApi: new URL(`http://${host}/tabular/api`),
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

function serve(
  request: IncomingMessage,
  response: ServerResponse,
  options: DatagouvServerOptions,
  tabularApi: TabularApi,
): void {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  const file = options.files?.[decodeURIComponent(url.pathname.replace(/^\/static\//u, ''))];
  if (file) {
    sendFile(request, response, file);
    return;
  }
  if (url.pathname.startsWith('/tabular/')) {
    tabularApi.answer(url, response);
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
