// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { jsonTree } from '../../../../src/client/document-viewer/json-tree.ts';
import { rasterType } from '../../../../src/client/document-viewer/raster-image.ts';
import type { TreeNode } from '../../../../src/client/document-viewer/tree-node.ts';
import { treeView } from '../../../../src/client/document-viewer/tree-view.ts';
import { xmlTree } from '../../../../src/client/document-viewer/xml-tree.ts';

const texts = { more: '{shown} sur {total}', tooDeep: '(trop profond)' };
const lines = (node: TreeNode): string[] =>
  Array.from({ length: node.size }, (_, index) => node.child(index)).map(
    ({ name, text }) => `${name}|${text}`,
  );

test('a JSON value is a tree of its properties', () => {
  const node = jsonTree('', { a: 'x', b: [1, null], c: {}, d: true });
  expect(lines(node)).toEqual(['a|x', 'b|[2]', 'c|{0}', 'd|true']);
  expect(lines(node.child(1))).toEqual(['0|1', '1|null']);
});

test('a hostile value is a text, and a long one is cut', () => {
  const view = treeView(jsonTree('r', { '<img src=x onerror=alert(1)>': 'x'.repeat(2000) }), texts);
  view.querySelector('details')?.dispatchEvent(new Event('toggle'));
  expect(view.querySelector('img')).toBeNull();
  expect(view.textContent).toContain('<img src=x onerror=alert(1)>');
  expect(view.textContent.length).toBeLessThan(700);
});

test('a long list is shown by thousands, at the request of the reader', () => {
  const view = treeView(
    jsonTree(
      'r',
      Array.from({ length: 2500 }, (_, index) => index),
    ),
    texts,
  );
  view.querySelector('details')?.dispatchEvent(new Event('toggle'));
  const items = (): number => view.querySelectorAll('.tree .tree > li').length;
  expect(items()).toBe(1001);
  const button = view.querySelector('button');
  expect(button?.textContent).toMatch(/^1\s000 sur 2\s500$/u);
  button?.click();
  expect(items()).toBe(2001);
});

test('what is closed is not made', () => {
  let deep: unknown = 'fond';
  for (let level = 0; level < 5000; level++) deep = [deep];
  const view = treeView(jsonTree('r', deep), texts);
  expect(view.querySelectorAll('details').length).toBeLessThan(3);
});

test('an XML element is a tree of elements, with its attributes and texts', () => {
  const node = xmlTree('<a x="1"><b>texte</b><c/><!-- tu --><d><e/>mot</d></a>');
  expect(`${node.name} ${node.text}`).toBe('a x="1"');
  expect(lines(node).map((line) => line.toLowerCase())).toEqual(['b|texte', 'c|', 'd|']);
});

test.each([
  '<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>',
  '<!doctype a [<!entity x SYSTEM "http://h/">]><a>&x;</a>',
])('entities are never expanded: %s', (text) => {
  expect(() => xmlTree(text)).toThrow('entities');
});

test.each([
  [[0x89, 0x50, 0x4e, 0x47, 0x0d], 'image/png'],
  [[0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
  [[...Buffer.from('RIFF1234WEBPVP8 ')], 'image/webp'],
  [[...Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')], null],
  [[], null],
])('the bytes %j are %s', (bytes, type) => {
  expect(rasterType(new Uint8Array(bytes))).toBe(type);
});
