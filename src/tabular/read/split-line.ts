/**
 * Splits one physical line whose quotes are not to be trusted: a cell is quoted when its quotes open and close it,
 * else its quotes are text like the rest.
 *
 * @param line without its end.
 */
export function splitLine(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let start = 0;
  for (;;) {
    const quoted = line[start] === '"' ? closingQuote(line, start, delimiter) : -1;
    const end = quoted === -1 ? line.indexOf(delimiter, start) : line.indexOf(delimiter, quoted + 1);
    const stop = end === -1 ? line.length : end;
    cells.push(quoted === -1 ? line.slice(start, stop) : line.slice(start + 1, quoted).replaceAll('""', '"'));
    if (end === -1) return cells;
    start = end + 1;
  }
}

/** Index of the quote that closes the one at `start`, -1 when what follows it is not the end of the cell. */
function closingQuote(line: string, start: number, delimiter: string): number {
  let index = line.indexOf('"', start + 1);
  while (index !== -1 && line[index + 1] === '"') index = line.indexOf('"', index + 2);
  if (index === -1) return -1;
  let after = index + 1;
  while (line[after] === ' ' || line[after] === '\r') after += 1;
  return after >= line.length || line[after] === delimiter ? index : -1;
}
