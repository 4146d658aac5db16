import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PageFacts } from './page-facts.ts';
import type { BuiltSite } from './read-site.ts';

/** Bytes that a page asks for before any gesture, compressed (brotli). */
export interface PageWeight {
  readonly html: number;
  readonly css: number;
  readonly scripts: number;
  readonly images: number;
  /** All of the above: fonts are counted apart. */
  readonly total: number;
  /** Distinct font files that its style sheets name for the Latin script. */
  readonly fontFiles: number;
}

const staticImport = /(?:^|[;}\s])import\s*(?:[\w*{}\s,$]+from\s*)?["']([^"']+)["']/gu;
const fontAddress = /url\(["']?([^"')]+\.woff2)["']?\)/gu;

/** The weight of a page, computed from the built files alone. */
export function pageWeight({ folder }: BuiltSite, page: PageFacts): PageWeight {
  const size = (path: string): number => compressedSize(folder, path);
  const sum = (paths: Iterable<string>): number => [...paths].reduce((total, path) => total + size(path), 0);
  const html = size(page.path.endsWith('/') ? `${page.path}index.html` : page.path);
  const stylesheets = new Set(page.stylesheets.map(localPath));
  const css = sum(stylesheets);
  const scripts = sum(withImports(folder, page.scripts.map(localPath)));
  const images = sum(
    new Set(page.images.filter((image) => !image.startsWith('data:') && image !== '').map(localPath)),
  );
  const fonts = new Set(
    [...stylesheets].flatMap((path) => [...read(folder, path).matchAll(fontAddress)].map(([, url]) => url)),
  );
  return { html, css, scripts, images, total: html + css + scripts + images, fontFiles: fonts.size };
}

function localPath(address: string): string {
  return new URL(address, 'http://site.invalid').pathname;
}

/** The scripts and all that they import statically: a browser asks for those at once. */
function withImports(folder: string, entries: readonly string[]): Set<string> {
  const found = new Set<string>();
  const queue = [...entries];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    for (const [, specifier = ''] of read(folder, path).matchAll(staticImport)) {
      queue.push(new URL(specifier, `http://site.invalid${path}`).pathname);
    }
  }
  return found;
}

const texts = new Map<string, string>();

function read(folder: string, path: string): string {
  const file = join(folder, path);
  let text = texts.get(file);
  if (text === undefined) texts.set(file, (text = existsSync(file) ? readFileSync(file, 'utf8') : ''));
  return text;
}

/** Bytes on the wire: those of the brotli twin when it is there and smaller. */
function compressedSize(folder: string, path: string): number {
  const file = join(folder, path);
  const twin = `${file}.br`;
  if (existsSync(twin)) return statSync(twin).size;
  return existsSync(file) ? statSync(file).size : 0;
}
