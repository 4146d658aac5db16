import { expect, test } from 'vitest';
import { masks } from '../../../src/datagouv/masks.ts';
import { applyMask, parseMask } from '../../datagouv-server/mask.ts';

const page = {
  data: [
    {
      id: 'a',
      title: 'A',
      extras: { 'check:available': true, autre: 1 },
      resources: [{ id: 'r', url: 'u' }],
    },
  ],
  total: 1,
  next_page: null,
  page: 1,
};

test('a mask keeps the names it holds, at each level', () => {
  const mask = parseMask('{data{id,extras{check:available},resources{id}},total,next_page}');
  expect(applyMask(page, mask)).toEqual({
    data: [{ id: 'a', extras: { 'check:available': true }, resources: [{ id: 'r' }] }],
    total: 1,
    next_page: null,
  });
});

test.each(['data{id', 'data{id}}', 'data{,id}', ''])('the mask %j is refused', (header) => {
  expect(() => parseMask(header)).toThrow('Mask parse error');
});

test.each(Object.entries(masks))('our mask of %s can be read, and lists keep their pagination', (_, mask) => {
  const names = [...parseMask(mask).keys()];
  if (mask.startsWith('data{')) expect(names).toEqual(['data', 'total', 'next_page']);
  else expect(names.length).toBeGreaterThan(0);
});

test('no personal data is asked', () => {
  expect(Object.values(masks).join()).not.toMatch(/members|owner|user|posted_by[,}]|email|contact/u);
});
