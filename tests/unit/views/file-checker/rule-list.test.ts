import { expect, test } from 'vitest';
import { ruleIds } from '../../../../src/tabular/check/finding.ts';
import { toCheckerConfig } from '../../../../src/views/file-checker/checker-config.ts';
import { toRuleGroups } from '../../../../src/views/file-checker/rule-list.ts';

const rules = toRuleGroups(new Set(['preparer-ses-donnees'])).flatMap((group) => group.rules);

test('each rule is listed once, with how to see it and how to mend it', () => {
  expect(rules.map(({ id }) => id).toSorted()).toEqual(ruleIds.toSorted());
  expect(rules.filter(({ name, byHand, mend }) => name === '' || byHand === '' || mend === '')).toEqual([]);
});

test('each rule leads to a heading of the guide, when the guide is there', () => {
  expect(rules.find(({ id }) => id === 'lost-zeros')?.guide).toBe('/guides/preparer-ses-donnees/#codes');
  expect(
    toRuleGroups(new Set()).flatMap((group) => group.rules.filter(({ guide }) => guide !== null)),
  ).toEqual([]);
});

test('texts have French spaces', () => {
  const texts = JSON.stringify([rules, toCheckerConfig()]);
  expect(texts.match(/.{0,20} [;:!?»]|« \S|[a-z]'[a-z]/gu) ?? []).toEqual([]);
});
