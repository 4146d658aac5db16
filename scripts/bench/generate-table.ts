import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import { rootPath } from '../project-root.ts';
import { vocabulary, words } from './french-text.ts';
import { SeededRandom } from './random.ts';

/** How long a generated table is: until the first of the two is reached. */
interface TableLength {
  readonly bytes?: number;
  readonly rows?: number;
}

/** A CSV of 50 MB as producers write them: codes, texts, some of them quoted, decimal commas, dates, coordinates. Made once. */
export async function bigTable(): Promise<string> {
  const file = join(rootPath, '.cache/bench/table-50mb.csv');
  await writeOnce(file, columns, cells, { bytes: 50_000_000 });
  return file;
}

/** Writes the same kind of table, of another length, unless it is there. */
export function writeTable(file: string, length: TableLength): Promise<void> {
  return writeOnce(file, columns, cells, length);
}

/** Writes a table of places, as light as their positions allow, unless it is there. */
export function writePlaces(file: string, rows: number): Promise<void> {
  return writeOnce(file, ['Identifiant', 'Nom', 'Latitude', 'Longitude'], placeCells, { rows });
}

type CellMaker = (random: SeededRandom, names: readonly string[], row: number) => string[];

async function writeOnce(
  file: string,
  header: readonly string[],
  cellsOf: CellMaker,
  { bytes = Infinity, rows = Infinity }: TableLength,
): Promise<void> {
  if (existsSync(file)) return;
  await mkdir(dirname(file), { recursive: true });
  const random = new SeededRandom(42);
  const names = vocabulary(random, 20_000);
  const stream = createWriteStream(`${file}.part`);
  let written = 0;
  for (let row = 0; row <= rows; row += 1) {
    const line = `${(row === 0 ? header : cellsOf(random, names, row)).join(';')}\n`;
    written += Buffer.byteLength(line);
    if (written > bytes) break;
    if (!stream.write(line)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  await rename(`${file}.part`, file);
}

const columns =
  'Identifiant;Nom;Code INSEE;Département;Catégorie;Date;Entrées;Recette;Latitude;Longitude;Ouvert;Remarque'.split(
    ';',
  );
const categories = ['Musée', 'Cinéma', 'Bibliothèque', 'Théâtre', 'Archives', 'Monument historique'];

function cells(random: SeededRandom, names: readonly string[], row: number): string[] {
  const code = random.integer(1, 95).toString().padStart(2, '0');
  const day = `${random.integer(1, 28).toString().padStart(2, '0')}/${random.integer(1, 12).toString().padStart(2, '0')}`;
  return [
    `M${row.toString().padStart(7, '0')}`,
    words(random, names, 3),
    `${code}${random.integer(1, 400).toString().padStart(3, '0')}`,
    code,
    random.pick(categories),
    `${day}/${random.integer(1990, 2025).toString()}`,
    random.integer(0, 200_000).toString(),
    (random.next() * 1000).toFixed(2).replace('.', ','),
    (42 + random.next() * 9).toFixed(6),
    (-4 + random.next() * 12).toFixed(6),
    random.pick(['oui', 'non']),
    // One remark out of four has the separator in it.
    random.integer(0, 3) === 0 ? `"${words(random, names, 3)} ; ${words(random, names, 2)}"` : '',
  ];
}

function placeCells(random: SeededRandom, names: readonly string[], row: number): string[] {
  const latitude = (42 + random.next() * 9).toFixed(5);
  return [row.toString(), words(random, names, 1), latitude, (-4 + random.next() * 12).toFixed(5)];
}
