import { chartTable } from '../../tabular/chart/chart-table.ts';
import { checkerPlaces, checkFile, type CheckedTable } from '../../tabular/check/check-file.ts';
import { correctGeojson, correctTable, planCorrection } from '../../tabular/check/correction.ts';
import type { CommuneCodes } from '../../tabular/check/commune-codes.ts';
import type { CheckedFile } from '../../tabular/check/file-findings.ts';
import type { TableGeography } from '../../tabular/geography/table-geography.ts';
import { TableError } from '../../tabular/table.ts';
import type { FromChecker, MapMark, ToChecker } from './check-protocol.ts';

// The worker of `check-session.ts`: reads one file, checks it, writes it again.

const pieceSize = 1_000_000;

const post = (message: FromChecker): void => {
  self.postMessage(message);
};

let checked: { readonly file: CheckedFile; readonly table: CheckedTable } | undefined;

self.addEventListener('message', ({ data }: MessageEvent<ToChecker>) => {
  const work = data.kind === 'check' ? check(data) : correct(data.renames);
  work.catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    post({ kind: 'failure', code: failureCode(error), message });
  });
});

async function check({ file, communes }: Extract<ToChecker, { kind: 'check' }>): Promise<void> {
  const source = withProgress(file);
  const table = await checkFile(source, () => readCommunes(communes));
  checked = { file: source, table };
  const { check: result } = table;
  post({
    kind: 'result',
    result: { check: result, plan: planCorrection(result), marks: marksOf(result.profile.geography) },
  });
  // A chart that cannot be made is not shown; the findings stay.
  const chart = chartTable(result.profile, (take) =>
    table.eachRow((row) => {
      take([row]);
    }),
  );
  post({ kind: 'chart', chart: await chart.catch(() => null) });
}

/** A module and no file: this page may load its own programs, and connect to nothing. Without it, départements do. */
async function readCommunes(address: string): Promise<CommuneCodes | null> {
  try {
    // Written by `pages/geo/codes-communes.js.ts` of the same build.
    const { default: codes } = (await import(/* @vite-ignore */ address)) as { default: CommuneCodes | null };
    return codes;
  } catch {
    return null;
  }
}

/** A file read piece by piece, each while the one before is worked on, which says how far it is. */
function withProgress(file: File): CheckedFile {
  let passes = 0;
  const pieceAt = (at: number): Promise<ArrayBuffer> => {
    const piece = file.slice(at, at + pieceSize).arrayBuffer();
    // Its reader, if it ever comes to it, is told; else nobody is to be.
    piece.catch(() => undefined);
    return piece;
  };
  async function* read(): AsyncGenerator<Uint8Array> {
    passes += 1;
    const step = passes === 1 ? 'reading' : 'judging';
    let next = pieceAt(0);
    for (let at = 0; at < file.size; at += pieceSize) {
      post({ kind: 'progress', step, share: at / file.size });
      const piece = new Uint8Array(await next);
      next = pieceAt(at + pieceSize);
      yield piece;
    }
    post({ kind: 'progress', step: 'judging', share: null });
  }
  return { name: file.name, size: file.size, open: read };
}

async function correct(renames: boolean): Promise<void> {
  if (checked === undefined) throw new Error('No file is checked yet.');
  const { file, table } = checked;
  const corrected =
    table.check.profile.read.format === 'geojson'
      ? await correctGeojson(file)
      : await correctTable(table, file.name, renames);
  if (corrected === null) post({ kind: 'corrected', file: null });
  else {
    const { name, parts, type } = corrected;
    post({ kind: 'corrected', file: { name, blob: new Blob([...parts], { type }) } });
  }
}

/** Points as they are; areas at their chef-lieu. */
function marksOf(geography: TableGeography | null): readonly MapMark[] {
  if (geography === null) return [];
  const { points, places } = geography;
  if (points !== null && points.cells.length > 0) return points.cells;
  const level = places?.level === 'region' ? 'region' : 'departement';
  return (places?.areas ?? []).flatMap(({ code, count }): MapMark[] => {
    const place = checkerPlaces.find(level, code);
    return place === null ? [] : [[place.longitude, place.latitude, count]];
  });
}

function failureCode(error: unknown): Extract<FromChecker, { kind: 'failure' }>['code'] {
  if (error instanceof TableError) return error.code;
  // What a browser throws when the file moved, changed, or is a folder.
  return error instanceof DOMException ? 'unreadable' : 'broken-checker';
}
