/** First bytes of each file of Pagefind, once unpacked. */
export const pagefindMark = 'pagefind_dcd';

/** What the meta data of an index is made of. */
type Item = number | string | readonly Item[];

/**
 * Gives the records of an index other identifiers, in its meta data (`.pf_meta`): those of Pagefind are digests, which
 * do not compress. Lengths of records go too: they are for Pagefind's own order, which is not ours.
 *
 * @param unpacked the file as Pagefind 1.5 writes it: CBOR, `[version, [[identifier, length]…], chunks, …]`.
 * @throws Error when the file is of another form.
 */
export function renameRecords(unpacked: Buffer, newName: (id: string) => string): Buffer {
  const bytes = unpacked.subarray(pagefindMark.length);
  const [version, records, ...rest] = asList(new Reader(bytes).item());
  const before = encode([version ?? '', records ?? [], ...rest]);
  if (!before.equals(bytes)) throw new Error('Pagefind writes its meta data in a form that is not known.');
  const renamed = asList(records).map((record) => {
    const [id] = asList(record);
    if (typeof id !== 'string') throw new Error('A record of Pagefind has no identifier.');
    return [newName(id), 1];
  });
  return Buffer.concat([Buffer.from(pagefindMark), encode([version ?? '', renamed, ...rest])]);
}

function asList(item: Item | undefined): readonly Item[] {
  if (typeof item !== 'object') throw new Error('The meta data of Pagefind is no list.');
  return item;
}

/** Kinds of CBOR items (RFC 8949) that Pagefind writes here. */
const kinds = { number: 0, text: 3, list: 4 } as const;

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  item(): Item {
    const first = this.#bytes.readUInt8(this.#at++);
    const size = this.#size(first & 31);
    switch (first >> 5) {
      case kinds.number:
        return size;
      case kinds.text:
        this.#at += size;
        return this.#bytes.toString('utf8', this.#at - size, this.#at);
      case kinds.list:
        return Array.from({ length: size }, () => this.item());
      default:
        throw new Error(`The meta data of Pagefind holds an item of kind ${first >> 5}.`);
    }
  }

  #size(short: number): number {
    if (short < 24) return short;
    const length = 1 << (short - 24);
    if (length > 4) throw new Error('The meta data of Pagefind holds an item without end.');
    this.#at += length;
    return this.#bytes.readUIntBE(this.#at - length, length);
  }
}

function encode(item: Item): Buffer {
  if (typeof item === 'number') return head(kinds.number, item);
  if (typeof item === 'string') {
    const text = Buffer.from(item);
    return Buffer.concat([head(kinds.text, text.length), text]);
  }
  return Buffer.concat([head(kinds.list, item.length), ...item.map(encode)]);
}

function head(kind: number, size: number): Buffer {
  const first = kind << 5;
  if (size < 24) return Buffer.from([first | size]);
  const length = size < 0x100 ? 1 : size < 0x10000 ? 2 : 4;
  const bytes = Buffer.alloc(1 + length, first | (24 + Math.log2(length)));
  bytes.writeUIntBE(size, 1, length);
  return bytes;
}
