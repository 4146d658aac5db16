import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { parseRedirects } from '../build/redirects.ts';
import { cacheControl, contentSecurityPolicyHeader, securityHeaders } from './headers.ts';

export interface StaticServer {
  /** Origin, without a final slash. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site on 127.0.0.1 as a deployment would: compressed twins, validators, ranges, security
 * headers, redirections, and the site's own page for an address that does not exist.
 *
 * @param port 0 for any free one.
 */
export async function serveFolder(folder: string, port: number): Promise<StaticServer> {
  const server = createServer(toHandler(folder));
  await listen(server, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function toHandler(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  const redirectsFile = join(folder, '_redirects');
  const redirects = existsSync(redirectsFile)
    ? parseRedirects(readFileSync(redirectsFile, 'utf8'))
    : new Map<string, string>();
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, pathname) => {
      response.setHeader('Cache-Control', cacheControl(pathname));
      const type = contentTypes[extname(pathname)];
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
    onNoMatch: (_request, response) => {
      sendNotFound(folder, response);
    },
  });
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const pathname = decodedPath(request.url ?? '/');
    const policy = contentSecurityPolicyHeader(pathname);
    if (policy !== null) response.setHeader('Content-Security-Policy', policy);
    const target = redirects.get(pathname) ?? slashed(folder, pathname);
    if (target !== null) {
      response.writeHead(301, { Location: target + queryOf(request.url ?? '') }).end();
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else {
      // A range counts bytes of the file, not of its compressed twin.
      if (request.headers.range !== undefined) delete request.headers['accept-encoding'];
      files(request, response);
    }
  };
}

/** Types that the server's table lacks or gives without a charset. */
const contentTypes: Readonly<Record<string, string>> = {
  '.txt': 'text/plain;charset=utf-8',
  '.csv': 'text/csv;charset=utf-8',
  '.geojson': 'application/geo+json',
  '.xml': 'application/xml;charset=utf-8',
};

/** `''` when the address cannot be decoded: nothing has it. */
function decodedPath(url: string): string {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '/');
  } catch {
    return '';
  }
}

/** `?…`, or nothing: what is asked of a page is asked of the one that it moved to. */
function queryOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start);
}

/** The address with its final slash when that one is a page, else `null`. */
function slashed(folder: string, pathname: string): string | null {
  if (
    // `//host` would lead to another site.
    !/^\/[^/\\]/u.test(pathname) ||
    pathname.endsWith('/') ||
    pathname.includes('..') ||
    extname(pathname) !== ''
  )
    return null;
  return existsSync(join(folder, pathname, 'index.html')) ? encodeURI(`${pathname}/`) : null;
}

function sendNotFound(folder: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end(existsSync(page) ? readFileSync(page) : 'Not found');
}
