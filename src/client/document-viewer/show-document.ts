import { formatByteSize } from '../../french/byte-size.ts';
import { fillText } from '../../french/fill-text.ts';
import { formatNumber } from '../../french/typography.ts';
import { readZipEntries, type ZipEntry } from '../../tabular/read/zip-listing.ts';
import { TableError } from '../../tabular/table.ts';
import type { DocumentTexts } from '../../views/explorer/document-texts.ts';
import { longestSilence } from '../silence.ts';
import { decodeText, DocumentError, fetchBytes } from './fetch-bytes.ts';
import { jsonTree } from './json-tree.ts';
import { rasterImage } from './raster-image.ts';
import { treeView } from './tree-view.ts';
import { xmlTree } from './xml-tree.ts';

const textBytes = 64_000;
const textLines = 200;
const listedFiles = 1000;

interface Shown {
  readonly element: HTMLElement;
  /** What is said of it: how much is shown. */
  readonly message: string;
}

/**
 * Loads the document of a `<document-viewer>` and shows it in its `[data-part=content]`.
 *
 * @returns what is to be announced: what is shown, or why nothing is.
 */
export async function showDocument(host: HTMLElement, signal: AbortSignal): Promise<string> {
  const texts = JSON.parse(
    host.querySelector('script[data-part=texts]')?.textContent ?? '{}',
  ) as DocumentTexts;
  try {
    const { element, message } = await load(host, texts, signal);
    if (signal.aborted) return '';
    const content = host.querySelector<HTMLElement>('[data-part=content]');
    content?.replaceChildren(element);
    host.querySelector('[data-part=start]')?.setAttribute('hidden', '');
    content?.focus();
    return message;
  } catch (error) {
    const fault = faultOf(error);
    if (fault === null) throw error;
    return texts.faults[fault];
  }
}

function faultOf(error: unknown): keyof DocumentTexts['faults'] | null {
  if (error instanceof DocumentError) return error.fault;
  if (error instanceof TableError) return error.code === 'archive-too-large' ? 'too-large' : 'broken-archive';
  return null;
}

function load(host: HTMLElement, texts: DocumentTexts, signal: AbortSignal): Promise<Shown> {
  const { url = '', title = '' } = host.dataset;
  const max = Number(host.dataset['max'] ?? 0);
  switch (host.dataset['kind']) {
    case 'json':
      return showJson(url, max, texts, signal);
    case 'xml':
      return showXml(url, max, texts, signal);
    case 'image':
      return showImage(url, max, title, texts, signal);
    case 'archive':
      return showArchive(url, Number(host.dataset['bytes'] ?? 0), texts, signal);
    default:
      return showText(url, texts, signal);
  }
}

async function showJson(url: string, max: number, texts: DocumentTexts, signal: AbortSignal): Promise<Shown> {
  const text = decodeText(await fetchBytes(url, { max, beyond: 'refuse', signal })).replace(/^\ufeff/u, '');
  try {
    return { element: treeView(jsonTree(texts.root, JSON.parse(text)), texts), message: texts.shownWhole };
  } catch (cause) {
    throw new DocumentError(text.trim() === '' ? 'empty' : 'invalid-json', { cause });
  }
}

async function showXml(url: string, max: number, texts: DocumentTexts, signal: AbortSignal): Promise<Shown> {
  const text = decodeText(await fetchBytes(url, { max, beyond: 'refuse', signal })).replace(/^\ufeff/u, '');
  if (text.trim() === '') throw new DocumentError('empty');
  return { element: treeView(xmlTree(text), texts), message: texts.shownWhole };
}

async function showImage(
  url: string,
  max: number,
  title: string,
  texts: DocumentTexts,
  signal: AbortSignal,
): Promise<Shown> {
  const bytes = await fetchBytes(url, { max, beyond: 'refuse', signal });
  const element = await rasterImage(bytes, title);
  const message = fillText(texts.imageSize, {
    width: formatNumber(element.naturalWidth),
    height: formatNumber(element.naturalHeight),
    size: formatByteSize(bytes.length),
  });
  return { element, message };
}

async function showText(url: string, texts: DocumentTexts, signal: AbortSignal): Promise<Shown> {
  const bytes = await fetchBytes(url, { max: textBytes, beyond: 'cut', signal });
  if (bytes.length === 0) throw new DocumentError('empty');
  const lines = decodeText(bytes).split(/\r\n?|\n/u);
  const element = document.createElement('pre');
  element.className = 'document__text';
  element.tabIndex = 0;
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', texts.textLabel);
  element.textContent = lines.slice(0, textLines).join('\n');
  const whole = bytes.length < textBytes && lines.length <= textLines;
  return {
    element,
    message: whole
      ? texts.shownWhole
      : fillText(texts.shownLines, { count: formatNumber(Math.min(lines.length, textLines)) }),
  };
}

async function showArchive(
  url: string,
  size: number,
  texts: DocumentTexts,
  signal: AbortSignal,
): Promise<Shown> {
  const read = (start: number, end: number): Promise<Uint8Array> =>
    fetchBytes(url, { max: end - start, beyond: 'refuse', signal, range: [start, end] });
  const entries = await readZipEntries(read, size > 0 ? size : await sizeOf(url, signal));
  return {
    element: archiveTable(entries.slice(0, listedFiles), texts),
    message: fillText(entries.length > listedFiles ? texts.someFiles : texts.allFiles, {
      shown: formatNumber(listedFiles),
      count: formatNumber(entries.length),
    }),
  };
}

async function sizeOf(url: string, signal: AbortSignal): Promise<number> {
  const response = await fetch(url, {
    method: 'HEAD',
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestSilence)]),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).catch((cause: unknown) => {
    throw new DocumentError('unreachable', { cause });
  });
  const size = Number(response.headers.get('content-length') ?? 0);
  if (!response.ok) throw new DocumentError('refused');
  if (!(size > 0)) throw new DocumentError('no-ranges');
  return size;
}

function archiveTable(entries: readonly ZipEntry[], texts: DocumentTexts): HTMLElement {
  const region = document.createElement('div');
  region.className = 'table';
  region.dataset['size'] = 'small';
  region.tabIndex = 0;
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', texts.archiveLabel);
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const label of [texts.fileName, texts.fileSize]) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = label;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const { name, bytes, encrypted } of entries) {
    const row = body.insertRow();
    row.insertCell().textContent = encrypted ? `${name} (${texts.encrypted})` : name;
    row.insertCell().textContent = formatByteSize(bytes);
  }
  region.append(table);
  return region;
}
