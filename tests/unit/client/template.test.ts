// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { cloneTemplate } from '../../../src/client/template.ts';

test('a template that is missing is named', () => {
  document.body.innerHTML = '<template data-part="card"><p>Carte</p></template>';
  expect(cloneTemplate(document.body, 'card').textContent).toBe('Carte');
  expect(() => cloneTemplate(document.body, 'absent')).toThrow(/absent/u);
});
