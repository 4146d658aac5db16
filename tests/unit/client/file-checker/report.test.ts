import { expect, test } from 'vitest';
import {
  countedText,
  toFindingGroups,
  type FindingGroup,
} from '../../../../src/client/file-checker/finding-group.ts';
import { jsonReport, markdownReport, summaryText } from '../../../../src/client/file-checker/report.ts';
import type { RuleEntry } from '../../../../src/client/file-checker/rule-book.ts';
import type { RuleId } from '../../../../src/tabular/check/finding.ts';
import { toCheckerConfig } from '../../../../src/views/file-checker/checker-config.ts';
import { toRuleGroups } from '../../../../src/views/file-checker/rule-list.ts';
import { checkText } from '../../tabular/check/check-text.ts';

const config = toCheckerConfig();
const rules = new Map<RuleId, RuleEntry>(
  toRuleGroups(new Set()).flatMap((group) => group.rules.map((rule) => [rule.id, rule] as const)),
);

async function groupsOf(content: string): Promise<FindingGroup[]> {
  return toFindingGroups(await checkText(content, 'villes.csv'), rules, config);
}
const report = (groups: readonly FindingGroup[]) => ({
  name: 'a`b\n# titre.csv',
  facts: ['texte délimité (CSV)'],
  groups,
  checkedAt: '2026-11-28T10:00:00.000Z',
});

test('findings of a rule are told together, in the singular or the plural', async () => {
  const groups = await groupsOf(
    'code_insee;code_postal\n6088;6000\n75056;75001\n69123;69001\n4070;4000\n13055;13001\n',
  );
  expect(groups[0]).toMatchObject({
    rule: 'lost-zeros',
    severity: 'error',
    sentence: expect.stringContaining('4 codes ont perdu le zéro') as string,
    places: [
      { column: 'code_insee', count: 2, lines: 'lignes 2 et 5' },
      { column: 'code_postal', count: 2, lines: 'lignes 2 et 5' },
    ],
  });
});

test.each([
  ['ville;prix\nNice ;1\nGap;2\n', 'ligne 2'],
  [
    `ville;prix\n${Array.from({ length: 9 }, (_, n) => `v${n.toString()} ;${n.toString()}\n`).join('')}`,
    'lignes 2, 3, 4, 5, 6 et suivantes',
  ],
])('lines are listed as one speaks', async (content, expected) => {
  const groups = await groupsOf(content);
  expect(groups.find(({ rule }) => rule === 'cell-spaces')?.places[0]?.lines).toBe(expected);
});

test('no line follows when all is on one', async () => {
  const groups = await groupsOf('ville;prix\nNi\0c\0e;1\nGap;2\n');
  expect(groups.find(({ rule }) => rule === 'nul-bytes')).toMatchObject({
    places: [{ count: 2, lines: 'ligne 2' }],
  });
});

test('each column without a name is named by its number', async () => {
  const groups = await groupsOf(';prix;;ville\na;1;b;c\nd;2;e;f\n');
  expect(groups.find(({ rule }) => rule === 'empty-header')?.places).toMatchObject([
    { column: 'Colonne 1', count: 1, lines: 'ligne 1' },
    { column: 'Colonne 3', count: 1, lines: 'ligne 1' },
  ]);
});

test('what comes from the file stays code in Markdown, and text in JSON', async () => {
  const groups = await groupsOf('`nom`;prix\n<b>Nice</b>;1\nGap;2\n');
  const markdown = markdownReport(report(groups), config);
  expect(markdown).toContain('# Vérification de `a′b # titre.csv`');
  expect(markdown).toContain('`<b>Nice</b>`');
  expect(JSON.parse(jsonReport(report(groups)))).toMatchObject({
    file: 'a`b\n# titre.csv',
    findings: groups,
  });
});

test('a summary says the verdict, then a line for each rule', async () => {
  const groups = await groupsOf('ville;prix\nNice ;1\nGap;2\n');
  expect(summaryText({ ...report(groups), name: 'villes.csv' }, config)).toBe(
    'villes.csv\u00a0: 1 point à améliorer\n- 1 cellule commence ou finit par un espace. (ville, ligne 2)',
  );
  expect(summaryText({ ...report([]), name: 'villes.csv' }, config)).toBe(
    'villes.csv\u00a0: Rien à signaler',
  );
});

test('counts take the singular up to one', () => {
  expect(countedText({ one: '# ligne', many: '# lignes' }, 1)).toBe('1 ligne');
  expect(countedText({ one: '# ligne', many: '# lignes' }, 1200)).toBe('1\u202f200 lignes');
});
