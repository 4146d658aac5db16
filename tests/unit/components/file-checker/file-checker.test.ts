import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { Window, type Document as FakeDocument } from 'happy-dom';
import { expect, test } from 'vitest';
import CheckRules from '../../../../src/components/file-checker/CheckRules.astro';
import FileChecker from '../../../../src/components/file-checker/FileChecker.astro';
import { toCheckerPageView } from '../../../../src/views/file-checker/checker-page.ts';

const view = toCheckerPageView(new Set(['preparer-ses-donnees']));
const container = await AstroContainer.create();
const document: FakeDocument = new Window().document;
document.body.innerHTML =
  (await container.renderToString(FileChecker, { props: { view } })) +
  (await container.renderToString(CheckRules, { props: { groups: view.groups } }));

function templateOf(part: string): string {
  return document.querySelector(`template[data-part=${part}]`)?.innerHTML ?? '';
}

test.each([
  [
    'result',
    ['name', 'facts', 'clean', 'verdicts', 'findings', 'list', 'correction', 'preview', 'map', 'chart'],
  ],
  ['verdict', ['figure', 'word']],
  ['finding', ['severity', 'name', 'sentence', 'places', 'more', 'mend', 'guide']],
  ['failure', ['failure-name', 'failure-message']],
  ['correction-ready', ['mended', 'left', 'renames']],
  ['correction-blocked', ['blocked']],
])('the template « %s » has the parts that the script fills', (name, parts) => {
  const markup = templateOf(name);
  expect(parts.filter((part) => !markup.includes(`data-part="${part}"`))).toEqual([]);
  // One inside another would be hidden from who looks for templates in the page.
  expect(markup).not.toContain('<template');
});

test('each severity has an icon and a word', () => {
  const words = ['error', 'warning', 'notice'].map((severity) => templateOf(`severity-${severity}`));
  expect(words.map((markup) => /<span>([^<]+)/u.exec(markup)?.[1])).toEqual([
    'À corriger',
    'À vérifier',
    'À améliorer',
  ]);
});

test('each rule is listed with its words for the script, and its way to the guide', () => {
  const items = [...document.querySelectorAll('[data-rule]')];
  expect(items).toHaveLength(view.ruleCount);
  const zeros = document.querySelector('[data-rule=lost-zeros]');
  expect(zeros?.getAttribute('data-many')).toContain('# codes ont perdu');
  expect(zeros?.querySelector('a')?.getAttribute('href')).toBe('/guides/preparer-ses-donnees/#codes');
  expect(zeros?.querySelector('[data-part=mend]')?.textContent).not.toBe('');
});
