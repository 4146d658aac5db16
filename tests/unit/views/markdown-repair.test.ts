import { expect, test } from 'vitest';
import { repairMarkdown } from '../../../src/views/markdown-repair.ts';

const filler = 'Une phrase assez longue pour que ce texte soit une description. '.repeat(6).trim();

test.each([
  ['a hard break', `${filler}\\ Suite`, `${filler}\nSuite`],
  ['a heading and its list', `${filler} ### Voir - un ; - deux`, `${filler}\n\n### Voir\n\n- un ;\n- deux`],
  ['a heading alone', `${filler} ### Suite du texte`, `${filler}\n\n### Suite du texte`],
  ['a list after a colon', `${filler} Il y a : - un, - deux.`, `${filler} Il y a :\n\n- un,\n- deux.`],
  ['bold items', `${filler} * **a** : un * **b** : deux`, `${filler}\n- **a** : un\n- **b** : deux`],
])('%s gets its lines back', (_, flat, repaired) => {
  expect(repairMarkdown(flat)).toBe(repaired);
});

test.each([
  ['a short text', 'Un titre ### un autre - un tiret'],
  ['a text with lines', `${filler}\nA ### B`],
  ['dashes of a sentence', `${filler} Le jeu - le seul - est là.`],
])('%s is left alone', (_, text) => {
  expect(repairMarkdown(text)).toBe(text);
});
