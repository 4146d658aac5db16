import { expect, test } from 'vitest';
import { checkText, findingsOf } from './check-text.ts';

const rules = async (text: string): Promise<string[]> =>
  (await findingsOf(text)).filter((line) => !/^(?:local-date|postcode-only)/u.test(line));

test.each<[string, string, string[]]>([
  [
    'thirteen digits under the name of the number',
    'dossier;nir\na;1841276451089\nb;2690549588157\nc;1841276451080\n',
    ['social-security-number ×3 [nir] @2,3,4'],
  ],
  [
    'a key that is wrong',
    'dossier;numero_securite_sociale\na;184127645108999\nb;2 69 05 49 588 157 11\n',
    ['social-security-number ×2 [numero_securite_sociale] @2,3'],
  ],
  ['other digits', 'dossier;numero\na;1841276451089\nb;2690549588157\n', []],
  [
    'a first name, a birth and an address',
    'prenom;nom;date_naissance;adresse\nA;Ba;2001-02-03;1 rue X\nC;De;1999-04-05;2 rue Y\n',
    ['personal-columns ×1'],
  ],
  [
    'a first name, a birth and a telephone',
    'Prenom;Ne_le;Tel\nA;2001-02-03;01 42 34 56 78\nC;1999-04-05;01 42 34 56 79\n',
    ['personal-columns ×1', 'contact-phone ×2 [Tel] @2,3'],
  ],
  ['artists', 'prenom;nom;date_naissance;oeuvre\nA;Ba;1901-02-03;1 rue X\nC;De;1899-04-05;Le chat\n', []],
  ['places of birth', 'prenom;lieu_naissance;adresse_musee\nA;Ba;1 rue X\nC;De;2 rue Y\n', []],
])('%s', async (_, content, expected) => {
  expect(await rules(content)).toEqual(expected);
});

test.each([
  ['06 12 34 56 78', '06 •• •• •• 78'],
  ['accueil 01 42 34 56 78, M. Petit 06.12.34.56.78', 'accueil 01 42 34 56 78, M. Petit 06.••.••.••.78'],
  ['1 84 12 76 451 089 46 ', '1 •• •• •• ••• ••• 46 '],
  ['FR76 3000 6000 0112 3456 7890 189', 'FR•• •••• •••• •••• •••• •••• •89'],
  ['jeanne.martin@exemple.fr', 'je••••.••••••@•••••••.fr'],
  ['contact@musee.fr', 'contact@musee.fr'],
])('a finding does not publish what it warns of: %s', async (cell, shown) => {
  const { check } = await checkText(`nom;note\na;b\nc;${cell}\nd;e\n`);
  expect(new Set(check.findings.flatMap(({ examples }) => examples))).toEqual(new Set([shown]));
});

test('a number under its name is not published, were its key wrong', async () => {
  const { check } = await checkText('nom;nir\na;1841276451089\nb;2690549588157\n');
  expect(check.findings[0]?.examples).toEqual(['18•••••••••89', '26•••••••••57']);
});

test('nor is a mobile number that lost its zero', async () => {
  const { check } = await checkText('nom;telephone\na;612345678\nb;142345678\nc;01 42 34 56 78\n');
  const lost = check.findings.find(({ rule }) => rule === 'lost-zeros');
  expect(lost?.examples).toEqual(['61•••••78', '142345678']);
});

test('what is personal beyond the table is told, and masked', async () => {
  const [found] = (await checkText('a,b\n1,2\n3,4,06 12 34 56 78\n5,6\n')).check.findings.filter(
    ({ rule }) => rule === 'personal-phone',
  );
  expect(found).toMatchObject({ count: 1, column: null, lines: [3] });
  expect(found?.examples.join('')).not.toContain('34 56');
});
