import { csvWriter, excelStyle, standardStyle } from '../../tabular/export/csv-text.ts';
import { jsonWriter } from '../../tabular/export/json-text.ts';
import { safeCell } from '../../tabular/export/safe-cell.ts';
import { typedCell } from '../../tabular/export/typed-cell.ts';
import type { TypedColumn } from '../../tabular/query/typed-column.ts';
import type { Row } from '../../tabular/table.ts';
import type { TableTexts } from '../../views/explorer/table-texts.ts';
import { noticeText } from './download-notice.ts';

export type DownloadFormat = 'csv-excel' | 'csv' | 'xlsx' | 'json';

/** What is written in a file. */
export interface Download {
  readonly columns: readonly TypedColumn[];
  readonly rows: AsyncIterable<readonly Row[]>;
  readonly notice: readonly (readonly [term: string, value: string])[];
  /** Without extension. */
  readonly fileName: string;
  readonly texts: TableTexts;
}

export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

export function writeDownload(format: DownloadFormat, download: Download): Promise<NamedBlob> {
  if (format === 'xlsx') return writeXlsx(download);
  return format === 'json' ? writeJson(download) : writeCsv(format, download);
}

/** A ZIP: the data, and the notice beside them. Packed as the rows come: the page never freezes for long. */
async function writeCsv(format: 'csv-excel' | 'csv', download: Download): Promise<NamedBlob> {
  const { columns, rows, notice, fileName, texts } = download;
  const { strToU8, Zip, ZipDeflate } = await import('fflate');
  const packed: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(new Uint8Array(bytes));
  });
  const add = (name: string): InstanceType<typeof ZipDeflate> => {
    const file = new ZipDeflate(name);
    zip.add(file);
    return file;
  };
  const writer = csvWriter(columns, format === 'csv' ? standardStyle : excelStyle);
  const data = add(`${fileName}.csv`);
  data.push(strToU8(writer.header()));
  for await (const some of rows) data.push(strToU8(writer.rows(some)));
  data.push(new Uint8Array(0), true);
  add(texts.notice.fileName).push(strToU8(noticeText(notice, texts)), true);
  zip.end();
  return { name: `${fileName}.zip`, blob: new Blob(packed, { type: 'application/zip' }) };
}

async function writeJson({ columns, rows, notice, fileName }: Download): Promise<NamedBlob> {
  const writer = jsonWriter(columns, Object.fromEntries(notice));
  const parts = [writer.header()];
  for await (const some of rows) parts.push(writer.rows(some));
  parts.push(writer.footer());
  return { name: `${fileName}.json`, blob: new Blob(parts, { type: 'application/json' }) };
}

/** Two sheets: the data, the notice. */
async function writeXlsx({ columns, rows, notice, fileName, texts }: Download): Promise<NamedBlob> {
  const cells: (string | number | null)[][] = [columns.map(({ name }) => safeCell(name))];
  for await (const some of rows) {
    for (const row of some) cells.push(row.map((cell, index) => safeTyped(cell, columns[index])));
  }
  const { writeXlsx: write } = await import('hucre/xlsx');
  const bytes = await write({
    sheets: [
      { name: texts.notice.dataSheet, rows: cells },
      { name: texts.notice.sheet, rows: notice.map(([term, value]) => [term, safeCell(value)]) },
    ],
  });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: `${fileName}.xlsx`, blob: new Blob([new Uint8Array(bytes)], { type }) };
}

function safeTyped(cell: string, column: TypedColumn | undefined): string | number | null {
  const typed = typedCell(cell, column);
  return typeof typed === 'string' ? safeCell(typed) : typed;
}
