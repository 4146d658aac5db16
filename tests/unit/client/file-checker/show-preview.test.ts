// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { showPreview } from '../../../../src/client/file-checker/show-preview.ts';
import { toCheckerConfig } from '../../../../src/views/file-checker/checker-config.ts';
import { checkText } from '../../tabular/check/check-text.ts';

const config = toCheckerConfig();

async function previewOf(content: string): Promise<HTMLElement> {
  const { check } = await checkText(content);
  const root = document.createElement('div');
  root.innerHTML = `<section data-part="preview"><p data-part="preview-caption"></p><table></table></section>`;
  showPreview(root, { check, marks: [] } as never, config);
  return root;
}

test.each([
  ['nom;prix\n', config.texts.previewEmpty],
  ['nom;prix\na;1\n', config.texts.previewRows.one],
])('its caption says how many rows it shows', async (content, caption) => {
  expect((await previewOf(content)).querySelector('p')?.textContent).toBe(caption);
});

test.each([
  ['nom;tel\na;06 12 34 56 78\n', true],
  ['nom;tel\na;01 42 34 56 78\n', false],
])('rows that hold personal numbers are marked, not to be printed', async (content, marked) => {
  expect((await previewOf(content)).querySelector('table')?.hasAttribute('data-personal')).toBe(marked);
});
