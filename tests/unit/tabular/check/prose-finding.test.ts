import { expect, test } from 'vitest';
import { planCorrection } from '../../../../src/tabular/check/correction.ts';
import { checkText, findingsOf } from './check-text.ts';

const letter = `Madame, Monsieur,

Je vous écris au sujet du musée de Nice, dont la fréquentation, depuis 2020, a beaucoup baissé.
Nous souhaitons, avec votre accord, publier les chiffres de l’année passée ; ils seront, bien sûr, anonymes.

Veuillez agréer, Madame, Monsieur, l’expression de mes salutations distinguées.

Jeanne Martin
`;
const minutes = `Compte rendu de la réunion

La réunion a commencé à 10 h. Tous les membres étaient présents.
Le budget a été voté à l’unanimité. La prochaine réunion aura lieu en mai.
`;

test.each([
  ['a letter', letter],
  ['a letter without commas', letter.replaceAll(',', '')],
  ['minutes', minutes],
])('%s is no table, and no copy is made of it', async (_, text) => {
  expect(await findingsOf(text, 'texte.txt')).toEqual(['prose ×1']);
  const { check } = await checkText(text, 'texte.txt');
  expect(planCorrection(check).state).toBe('none');
});

test('what a letter says of persons is told', async () => {
  expect(
    await findingsOf(`${letter}\nMon numéro de portable est le 06 12 34 56 78.\n`, 'lettre.txt'),
  ).toEqual(['prose ×1', 'personal-phone ×1 [Madame] @10']);
});

test.each([
  [
    'texts in a column',
    'titre;texte\nA;"Une phrase, puis une autre. Encore une."\nB;Une autre phrase ici, pour finir.\n',
  ],
  ['sentences alone', 'texte\nUne première phrase assez longue.\nUne seconde phrase assez longue.\n'],
  ['words alone', 'mot\nmaison\nchat\n'],
])('a table of %s is one', async (_, text) => {
  expect(await findingsOf(text, 'textes.csv')).toEqual([]);
});
