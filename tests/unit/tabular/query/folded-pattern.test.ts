import { expect, test } from 'vitest';
import { foldText } from '../../../../src/tabular/query/fold-text.ts';
import { foldedPattern } from '../../../../src/tabular/query/folded-pattern.ts';

test.each([
  ['musee', 'Musée des Beaux-Arts', true],
  ['MUSÉE', 'musee', true],
  ['oeuvre', 'l’Œuvre Notre-Dame', true],
  ['œuvre', 'OEUVRE', true],
  ["l'œuvre", 'L’ŒUVRE', true],
  ['été', 'Festival d’e\u{301}te\u{301}', true],
  ['1 200', '1\u{202F}200 entrées', true],
  ['Ἀθῆναι', 'αθηναι', true],
  ['йод', 'ИОД', true],
  ['🎭', 'Théâtre 🎭', true],
  ['a.b', 'aXb', false],
  ['(x', 'f(x)', true],
  ['[a-z]', 'abc', false],
  ['zzz', 'Musée', false],
  ['', 'n’importe quoi', true],
])('%j is looked for in %j: %j, as when both are folded', (text, cell, found) => {
  expect(foldedPattern(text).test(cell)).toBe(found);
  expect(foldText(cell).includes(foldText(text))).toBe(found);
});
