import type { Preview, TablePreview } from '../../src/catalog/schemas/preview.ts';
import type { Resource } from '../../src/catalog/schemas/resource.ts';
import type { ResourceProfile } from '../../src/catalog/schemas/resource-profile.ts';
import type { ColumnType } from '../../src/tabular/column-type.ts';
import type { ColumnProfile } from '../../src/tabular/table-profile.ts';
import { words } from './french-text.ts';
import { SeededRandom } from './random.ts';

const tableFormats: ReadonlySet<string | null> = new Set(['csv', 'json', 'xlsx', 'geojson']);
const documents = { pdf: 'pdf', zip: 'archive', xml: 'xml' } as const;

/** Columns in the proportions of the real files: texts and categories first, some numbers, dates and codes. */
const columnTypes: readonly ColumnType[] = [
  ...(['text', 'category', 'integer', 'decimal', 'commune', 'date', 'url'] as const),
  ...(['text', 'category', 'integer', 'year', 'departement', 'boolean', 'text'] as const),
];

/** What can be seen of a generated resource: a table, else a document, so that each has its page. */
export function generatePreview({ id, format }: Resource): Preview {
  if (!tableFormats.has(format)) {
    const document =
      format !== null && format in documents ? documents[format as keyof typeof documents] : 'text';
    return { id, kind: 'document', document, bytes: null };
  }
  const random = randomOf(id);
  const rows = random.integer(20, 90_000);
  return {
    id,
    kind: 'table',
    from: 'file',
    rows,
    columns: random.integer(4, 24),
    points: random.next() < 0.3 ? Math.floor(rows / 2) : null,
    places: null,
    period: { from: '2001', to: '2024' },
    chart: true,
    bytes: rows * 90,
  };
}

/** The profile of a generated resource, as heavy as a real one; from its preview alone, so that none is kept. */
export function generateProfile(preview: Preview, vocabulary: readonly string[]): ResourceProfile {
  const random = randomOf(preview.id);
  if (preview.kind === 'table') return tableProfile(preview, random, vocabulary);
  const entries = range(12).map((index) => ({
    name: `${words(random, vocabulary, 2)}.csv`,
    bytes: index * 900,
  }));
  return { id: preview.id, table: null, chart: null, archive: { files: 12, bytes: 60_000, entries } };
}

function tableProfile(
  preview: TablePreview,
  random: SeededRandom,
  vocabulary: readonly string[],
): ResourceProfile {
  const rows = preview.rows ?? 0;
  const columns = Array.from({ length: preview.columns }, (_, index) =>
    column(index, rows, random, vocabulary),
  );
  return {
    id: preview.id,
    table: {
      read: {
        format: 'csv',
        encoding: 'utf-8',
        gzip: false,
        dialect: { delimiter: ';', headerLine: 1 },
        sheet: null,
        geometries: null,
        rows,
        complete: true,
      },
      rows,
      columns,
      duplicateRows: 0,
      key: 0,
      problems: [{ code: 'empty-column', count: 1, lines: [], column: 1, detail: null }],
      geography: preview.points === null ? null : { points: points(preview.points, random), places: null },
      firstRows: Array.from({ length: 20 }, () => columns.map(({ top }) => random.pick(top).value)),
    },
    chart: {
      spec: { kind: 'bar', x: 1, y: null, aggregate: 'count' },
      marks: range(12).map((index) => ({
        label: words(random, vocabulary, 2),
        value: 4000 - index * 300,
        rows: 4000 - index * 300,
        from: null,
        to: null,
      })),
      others: { categories: 4, rows: 120, value: 120 },
      apart: [],
      rows,
      leftOut: 0,
    },
    archive: null,
  };
}

function column(
  index: number,
  rows: number,
  random: SeededRandom,
  vocabulary: readonly string[],
): ColumnProfile {
  const type = columnTypes[index % columnTypes.length] ?? 'text';
  const isNumber = type === 'integer' || type === 'decimal';
  const isDate = type === 'date' || type === 'year';
  const histogram = range(20).map((bin) => ({
    from: bin * 10,
    to: bin * 10 + 10,
    count: random.integer(0, 900),
  }));
  const value = (): string => (isNumber ? random.integer(0, 200).toString() : words(random, vocabulary, 3));
  return {
    name: `${words(random, vocabulary, 2)} ${index}`,
    type,
    share: 1,
    decimal: isNumber ? ',' : null,
    dateStyle: isDate ? 'iso' : null,
    filled: rows - random.integer(0, 20),
    distinct: { count: random.integer(2, rows), exact: true },
    number: isNumber
      ? { min: 0, max: 200, mean: 98.4, sum: 98.4 * rows, quantiles: [8, 50, 99, 150, 192], histogram }
      : null,
    date: isDate ? { min: '2001', max: '2024', histogram } : null,
    length: { min: 1, max: 48 },
    top: range(10).map((rank) => ({ value: value(), count: 900 - rank * 40 })),
    examples: range(5).map(value),
  };
}

function points(used: number, random: SeededRandom) {
  return {
    source: { kind: 'columns', latitude: 2, longitude: 3 },
    system: 'wgs84',
    evidence: ['name', 'values'],
    used,
    mended: [],
    leftOut: [{ remark: 'empty', count: 12 }],
    bounds: [-4, 42, 8, 51],
    cells: range(400).map(
      () =>
        [random.integer(-400, 800) / 100, random.integer(4200, 5100) / 100, random.integer(1, 40)] as const,
    ),
  } satisfies NonNullable<NonNullable<ResourceProfile['table']>['geography']>['points'];
}

function randomOf(id: string): SeededRandom {
  return new SeededRandom(Number.parseInt(id.slice(0, 8), 16));
}

function range(size: number): number[] {
  return Array.from({ length: size }, (_, index) => index);
}
