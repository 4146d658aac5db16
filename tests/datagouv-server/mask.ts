/** A parsed `X-Fields` mask: each name kept, with the mask of what is below, `null` when all of it is kept. */
export type Mask = ReadonlyMap<string, Mask | null>;

/** A mask that cannot be read: the API answers 400 (contract §1.4). */
export class MaskError extends Error {}

/**
 * Parses an `X-Fields` header: names separated by commas, braces for nesting, optional outer braces.
 *
 * @throws MaskError
 */
export function parseMask(header: string): Mask {
  const bare = header.replaceAll(/\s/gu, '');
  const { mask, end } = parseFields(/^\{.*\}$/su.test(bare) ? bare.slice(1, -1) : bare, 0);
  if (end !== (/^\{.*\}$/su.test(bare) ? bare.length - 2 : bare.length)) {
    throw new MaskError('Mask parse error: Unexpected closing bracket');
  }
  return mask;
}

/** What a mask leaves of a value. Unknown names are dropped, arrays are masked item by item. */
export function applyMask(value: unknown, mask: Mask): unknown {
  if (Array.isArray(value)) return value.map((item) => applyMask(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => mask.has(name) || mask.has('*'))
      .map(([name, field]) => {
        const below = mask.get(name);
        return [name, below ? applyMask(field, below) : field];
      }),
  );
}

function parseFields(text: string, start: number): { mask: Mask; end: number } {
  const mask = new Map<string, Mask | null>();
  let index = start;
  for (;;) {
    const name = /^[\w:*-]+/u.exec(text.slice(index))?.[0];
    if (name === undefined) throw new MaskError('Mask parse error: Missing field name');
    index += name.length;
    if (text[index] === '{') {
      const nested = parseFields(text, index + 1);
      if (text[nested.end] !== '}') throw new MaskError('Mask parse error: Missing closing bracket');
      mask.set(name, nested.mask);
      index = nested.end + 1;
    } else {
      mask.set(name, null);
    }
    if (text[index] !== ',') return { mask, end: index };
    index += 1;
  }
}
