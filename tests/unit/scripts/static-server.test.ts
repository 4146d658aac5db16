import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressFolder } from '../../../scripts/build/compress-folder.ts';
import { serveFolder, type StaticServer } from '../../../scripts/serve/static-server.ts';

const page = `<!doctype html><title>Accueil</title>${'<p>Bonjour</p>'.repeat(100)}`;
let folder = '';
let server: StaticServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  await mkdir(join(folder, 'musees'));
  await mkdir(join(folder, '_astro'));
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, 'musees', 'index.html'), page);
  await writeFile(join(folder, '404.html'), 'Page introuvable');
  await writeFile(join(folder, '_astro', 'a.js'), 'x();'.repeat(200));
  await writeFile(join(folder, '_redirects'), '/datasets/a /musees/ 301\n');
  await compressFolder(folder);
  server = await serveFolder(folder, 0);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A request whose address and headers go as they are written, without what `fetch` adds. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    httpRequest(server.origin + path, { headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
])('a browser that reads %s receives the %s twin', async (accepted, encoding) => {
  const { status, headers, body } = await ask('/', { 'accept-encoding': accepted });
  expect(status).toBe(200);
  expect(headers['content-encoding']).toBe(encoding);
  expect(headers['content-type']).toBe('text/html;charset=utf-8');
  expect(headers.vary).toContain('Accept-Encoding');
  expect(body.length).toBeLessThan(page.length / 2);
});

test('a page is asked again each time, and mostly answered by 304; a hashed asset is kept', async () => {
  const first = await ask('/');
  expect(first.headers['cache-control']).toBe('no-cache');
  const second = await ask('/', { 'if-none-match': first.headers.etag ?? '' });
  expect(second.status).toBe(304);
  expect((await ask('/_astro/a.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('a range is a range of the file itself', async () => {
  const { status, headers, body } = await ask('/_astro/a.js', {
    range: 'bytes=0-3',
    'accept-encoding': 'br',
  });
  expect(status).toBe(206);
  expect(headers['content-range']).toBe('bytes 0-3/800');
  expect(body.toString()).toBe('x();');
});

test('an address that does not exist answers 404 with the page of the site', async () => {
  for (const path of ['/absente/', '/%E0%A4%A', '/..%2f..%2fetc/passwd']) {
    const { status, body } = await ask(path);
    expect([path, status]).toEqual([path, 404]);
    expect(body.toString()).toBe('Page introuvable');
  }
});

test.each([
  ['/musees', '/musees/'],
  ['/datasets/a', '/musees/'],
  ['/datasets/a/', '/musees/'],
  ['/musees?ligne=3', '/musees/?ligne=3'],
])('%s is moved to %s', async (from, to) => {
  const { status, headers } = await ask(from);
  expect(status).toBe(301);
  expect(headers.location).toBe(to);
});

test.each(['//musees', '/%2fmusees', '/%5cmusees'])('%s is moved nowhere else', async (path) => {
  const { status, headers } = await ask(path);
  expect([status, headers.location]).toEqual([404, undefined]);
});

test('only reading is allowed', async () => {
  expect((await ask('/', {}, 'POST')).status).toBe(405);
  expect((await ask('/', {}, 'HEAD')).status).toBe(200);
});

test('every answer carries the security headers', async () => {
  for (const path of ['/', '/absente/', '/musees']) {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});
