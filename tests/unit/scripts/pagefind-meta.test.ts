import { expect, test } from 'vitest';
import { pagefindMark, renameRecords } from '../../../scripts/build/pagefind-meta.ts';

const marked = (bytes: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from(pagefindMark), Buffer.from(bytes)]);
const text = (value: string): number[] => [0x60 + value.length, ...Buffer.from(value)];

test('records take their new names, and everything else stays', () => {
  // ["1.5", [["a", 1000], ["b", 70000]], [["x", "y", "h"]]]
  const rest = [0x81, 0x83, ...text('x'), ...text('y'), ...text('h')];
  const renamed = renameRecords(
    marked([
      ...[0x83, ...text('1.5'), 0x82],
      ...[0x82, ...text('a'), 0x19, 0x03, 0xe8],
      ...[0x82, ...text('b'), 0x1a, 0x00, 0x01, 0x11, 0x70],
      ...rest,
    ]),
    (id) => `${id}${id}`,
  );
  expect([...renamed.subarray(pagefindMark.length)]).toEqual([
    ...[0x83, ...text('1.5'), 0x82],
    ...[0x82, ...text('aa'), 1],
    ...[0x82, ...text('bb'), 1],
    ...rest,
  ]);
});

test.each([
  ['a list without end', [0x9f, 0xff]],
  ['a number below zero', [0x82, 0x20, 0x80]],
  ['a number written longer than it is', [0x82, 0x18, 0x01, 0x80]],
  ['no list of records', [0x82, 0x01, 0x01]],
])('meta data of another form is refused: %s', (_name, bytes) => {
  expect(() => renameRecords(marked(bytes), (id) => id)).toThrow(/Pagefind/u);
});
