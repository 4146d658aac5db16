import { expect, test } from 'vitest';
import { fillText } from '../../../src/french/fill-text.ts';

test.each([
  ['{count} pour « {query} »', '3 pour « $& {count} »'],
  ['{inconnu} {toString}', '{inconnu} {toString}'],
  [undefined, ''],
])('%j is filled once, with what it is given', (model, expected) => {
  expect(fillText(model, { count: '3', query: '$& {count}' })).toBe(expected);
});
