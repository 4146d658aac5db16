import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { profileTable } from '../../src/tabular/profile/profile-table.ts';
import { readTable } from '../../src/tabular/read/read-table.ts';

/** Ways through a file that are compared. */
const ways: Readonly<Record<string, (file: string) => Promise<number>>> = {
  papaparse: (file) =>
    new Promise((resolve, reject) => {
      let rows = 0;
      Papa.parse<string[]>(createReadStream(file, 'utf8'), {
        delimiter: ';',
        chunk: ({ data }) => {
          rows += data.length;
        },
        complete: () => {
          resolve(rows);
        },
        error: reject,
      });
    }),
  read: async (file) => {
    const report = await readTable(
      createReadStream(file),
      {},
      { header: () => undefined, rows: () => undefined },
    );
    return report.rows;
  },
  profile: async (file) => {
    const profile = await profileTable(() => createReadStream(file), {}, { places: null });
    return profile.read.rows;
  },
};

// `table-worker.ts WAY FILE`: one way through the file, in a process of its own; its figures as one line of JSON.
const [way = '', file = ''] = process.argv.slice(2);
const started = performance.now();
const rows = await ways[way]?.(file);
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ rows, seconds, peakBytes: process.resourceUsage().maxRSS * 1024 }));
