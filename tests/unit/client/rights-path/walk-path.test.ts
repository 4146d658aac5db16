import { describe, expect, test } from 'vitest';
import { summaryText } from '../../../../src/client/rights-path/summary-text.ts';
import {
  answersInHash,
  hashOfAnswers,
  pathConditions,
  pathReferences,
  walkPath,
} from '../../../../src/client/rights-path/walk-path.ts';
import type { RightsAnswer, RightsPathConfig } from '../../../../src/views/rights-path-config.ts';

const answer = (id: string, to: string, parts: Partial<RightsAnswer> = {}): RightsAnswer => ({
  ...{ id, to, label: id.toUpperCase(), detail: null, conditions: [], references: [] },
  ...parts,
});

const config: RightsPathConfig = {
  start: 'a',
  questions: {
    a: {
      title: 'A ?',
      help: null,
      choices: [answer('oui', 'b', { conditions: ['Citer.'], references: ['r1'] }), answer('non', 'fin')],
    },
    b: { title: 'B ?', help: null, choices: [answer('oui', 'fin', { references: ['r2', 'r1'] })] },
  },
  conclusions: {
    fin: {
      verdict: { label: 'Oui', tone: 'success' },
      title: 'Ouvrez',
      text: 'Tout est permis.',
      conditions: ['Citer.', 'Dater.'],
      references: ['r2'],
    },
  },
  references: {
    r1: { label: 'Loi 1', href: 'https://example.org/1' },
    r2: { label: 'Loi 2', href: 'https://example.org/2' },
  },
  texts: {
    number: '{number}',
    title: 'Synthèse',
    verdict: 'Ouvrir ?',
    conditions: 'Conditions',
    answers: 'Réponses',
    references: 'Références',
    origin: 'Le {day}, {address}',
    warning: 'Sans garantie.',
    fileName: 'x.md',
  },
};

describe('a walk', () => {
  test('begins at the first question', () => {
    const state = walkPath(config, []);
    expect(state.question?.title).toBe('A ?');
    expect(state.conclusion).toBeNull();
  });

  test('follows the answers to a conclusion, and gathers each condition and reference once', () => {
    const state = walkPath(config, ['oui', 'oui']);
    expect(state.question).toBeNull();
    expect(state.conclusion?.title).toBe('Ouvrez');
    expect(pathConditions(state)).toEqual(['Citer.', 'Dater.']);
    expect(pathReferences(state)).toEqual(['r1', 'r2']);
  });

  test.each([
    [['inconnu'], []],
    [['oui', 'inconnu', 'oui'], ['oui']],
    [['non', 'oui', 'oui'], ['non']],
    [['constructor'], []],
  ])('%j stops where the path no longer knows it', (given, known) => {
    expect(walkPath(config, given).answers).toEqual(known);
  });
});

test.each([
  ['', []],
  ['#', []],
  ['#chemin=', []],
  ['#chemin=oui,non', ['oui', 'non']],
  ['#chemin=oui,<b>,__proto__', ['oui']],
  ['#etape-licence', null],
])('the address %j gives %j', (hash, answers) => {
  expect(answersInHash(hash)).toEqual(answers);
});

test('answers written in an address are read again', () => {
  expect(hashOfAnswers([])).toBe('');
  expect(answersInHash(hashOfAnswers(['oui', 'non']))).toEqual(['oui', 'non']);
});

test('the summary says the conclusion, its conditions, the answers, the law and where it comes from', () => {
  const origin = { day: '28 novembre 2026', address: 'https://example.org/#chemin=oui,oui' };
  expect(summaryText(walkPath(config, ['oui']), config, origin)).toBe('');
  expect(summaryText(walkPath(config, ['oui', 'oui']), config, origin)).toBe(
    [
      ...['# Synthèse', '', '**Ouvrir ? Oui.** Ouvrez', '', 'Tout est permis.', ''],
      ...['## Conditions', '', '- Citer.', '- Dater.', ''],
      ...['## Réponses', '', '- A ? OUI', '- B ? OUI', ''],
      ...['## Références', '', '- Loi 1 <https://example.org/1>', '- Loi 2 <https://example.org/2>', ''],
      ...['Le 28 novembre 2026, https://example.org/#chemin=oui,oui', '', 'Sans garantie.', ''],
    ].join('\n'),
  );
});
