/**
 * Name of a record in the index: the digits of the rank of its first entry, last first. Names that follow each other then
 * differ by their first digits, over and over in the same way, which compresses best.
 *
 * @param count entries in the index: all names are as long.
 */
export function toRecordId(entry: number, count: number): string {
  const width = count.toString().length;
  return reversed(entry.toString().padStart(width, '0'));
}

/** The inverse of {@link toRecordId}. */
export function fromRecordId(id: string): number {
  return Number(reversed(id));
}

function reversed(digits: string): string {
  return Array.from(digits).toReversed().join('');
}
