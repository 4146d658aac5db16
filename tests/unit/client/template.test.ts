// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { cloneTemplate, fillText } from '../../../src/client/template.ts';

test.each([
  ['{count} pour « {query} »', '3 pour « $& {count} »'],
  ['{inconnu} {toString}', '{inconnu} {toString}'],
  [undefined, ''],
])('%j is filled once, with what it is given', (model, expected) => {
  expect(fillText(model, { count: '3', query: '$& {count}' })).toBe(expected);
});

test('a template that is missing is named', () => {
  document.body.innerHTML = '<template data-part="card"><p>Carte</p></template>';
  expect(cloneTemplate(document.body, 'card').textContent).toBe('Carte');
  expect(() => cloneTemplate(document.body, 'absent')).toThrow(/absent/u);
});
