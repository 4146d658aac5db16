import { expect, test } from 'vitest';
import { datasetSummary, plainSummary } from '../../../src/views/plain-summary.ts';

const sentence = 'Ce jeu recense les musées de France, leur adresse et leur fréquentation annuelle.';

test.each([
  ['plain text', sentence, sentence],
  ['emphasis and code', '**Ce** jeu _recense_ les `musées`.', 'Ce jeu recense les musées.'],
  ['underscores inside a word', 'Le champ code_insee.', 'Le champ code_insee.'],
  ['a link with parentheses', 'Voir [le site](https://exemple.fr/a_(b)).', 'Voir le site.'],
  ['an ordinary link', 'Voir [le site](https://exemple.fr).', 'Voir le site.'],
  ['an image', '![logo](https://exemple.fr/l.png) Les musées.', 'Les musées.'],
  ['a short heading is not a sentence', '# Présentation\n\nLes musées.', 'Les musées.'],
  ['a list', '- un\n- deux', 'un deux'],
  ['HTML', '<p>Les <b>musées</b><br>de France.</p>', 'Les musées de France.'],
  [
    'entities',
    'Arts &amp; lettres&nbsp;: l&rsquo;essentiel&#x20;&#233;crit',
    'Arts & lettres\u00a0: l’essentiel écrit',
  ],
  ['French spacing', "L'accueil : «oui» !", 'L’accueil\u00a0: «\u00a0oui\u00a0»\u202f!'],
  ['the excerpt mark', 'Le début.\n<!--- --->\nLa suite.', 'Le début.'],
  ['a script', 'Avant <script>alert(1)</script> après', 'Avant après'],
  ['nothing', '', ''],
  ['only marks', '***\n\n![](https://exemple.fr/x.png)', ''],
])('%s', (_, markdown, expected) => {
  expect(plainSummary(markdown)).toBe(expected);
});

test('a long text stops after the last sentence that fits', () => {
  expect(plainSummary(`${sentence} ${sentence} ${sentence}`)).toBe(`${sentence} ${sentence}`);
});

test('a long sentence stops after a word', () => {
  const summary = plainSummary(`Les ${'très '.repeat(60)}beaux musées.`);
  expect(summary).toMatch(/ très…$/u);
  expect(summary.length).toBeLessThanOrEqual(200);
});

test('a sentence too short does not stand alone', () => {
  expect(plainSummary(`Voici. ${'mot '.repeat(80)}`)).toMatch(/^Voici\. mot .*mot…$/u);
});

test('the summary of the producer wins over the description', () => {
  expect(datasetSummary({ summary: "L'**essentiel**", description: sentence })).toBe('L’essentiel');
  expect(datasetSummary({ summary: null, description: sentence })).toBe(sentence);
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['stars', '*a'.repeat(50_000)],
  ['angle brackets', '<a '.repeat(33_000)],
  ['entities', '&#x'.repeat(33_000)],
  ['spaces', ' '.repeat(100_000)],
  ['images', '![]('.repeat(25_000)],
])('100 kB of %s are summed up', (_, text) => {
  // A rule that backtracks would not come back before the test's time-out.
  expect(plainSummary(text).length).toBeLessThanOrEqual(200);
});
