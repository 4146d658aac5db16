const mostSampleRows = 2000;
const mostSampleCells = 200_000;

/** First rows of a table that positions are looked for in: fewer when there are many columns. */
export function positionSampleRows(columns: number): number {
  return Math.min(mostSampleRows, Math.ceil(mostSampleCells / columns));
}
