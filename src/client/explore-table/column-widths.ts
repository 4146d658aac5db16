import type { Row } from '../../tabular/table.ts';
import type { ExplorerColumn } from '../../views/explorer-config.ts';

/** Bounds of a column, and width of a character and of the margins; in the size of the text. */
const size = { least: 7.5, most: 24, character: 0.56, margins: 2.25 };

/** Widths of columns, in the size of the text: nine cells in ten of the sample fit, within bounds, and so does a fair name. */
export function columnWidths(
  columns: readonly Pick<ExplorerColumn, 'name'>[],
  sample: readonly Row[],
): number[] {
  return columns.map(({ name }, index) => {
    const lengths = sample.map((row) => (row[index] ?? '').length).sort((a, b) => a - b);
    const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
    const characters = Math.max(usual, Math.min(name.length + 2, 22));
    return Math.min(size.most, Math.max(size.least, characters * size.character + size.margins));
  });
}
