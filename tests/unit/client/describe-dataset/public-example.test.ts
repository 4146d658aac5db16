import { expect, test } from 'vitest';
import { publicExample } from '../../../../src/client/describe-dataset/public-example.ts';
import { aColumn } from '../../../fixtures/profiles.ts';

test('an example is the first value that says something', () => {
  expect(publicExample(aColumn({ examples: [' ', 'Rex', 'Le Champo'] }))).toBe('Rex');
  expect(publicExample(aColumn({ examples: [] }))).toBe('');
});

test.each([
  ['a social security number', '185067512345689'],
  ['the same with spaces', 'né en 1985, 1 85 06 75 123 456 89'],
  ['a mobile in a sentence', 'rappeler au 07.11.22.33.44'],
  ['a fixed telephone', '01 40 15 80 00'],
  ['an address of a person', 'écrire à jean.dupont@example.org'],
  ['an address of a service', 'contact@musee.example.org'],
  ['a bank account', 'FR76 3000 6000 0112 3456 7890 189'],
])('%s is no example, nor is what stands beside it', (_, value) => {
  expect(publicExample(aColumn({ examples: [value, 'Rex'] }))).toBe('');
  expect(publicExample(aColumn({ examples: ['Rex', value] }))).toBe('');
});

test.each([
  'NIR',
  'code_nir',
  'N° de sécurité sociale',
  'numSecuriteSociale',
  'num_secu',
  'numerosecu',
  'No SS',
  'IBAN',
  'Téléphone',
  'courriel',
])('a column named « %s » gives no example, whatever the form of its values', (name) => {
  expect(publicExample(aColumn({ name, type: 'integer', examples: ['612345678'] }))).toBe('');
});

test.each([
  ['code_insee', '75056'],
  ['Souvenirs', 'Carte postale'],
  ['sécurité incendie', 'ERP de 3e catégorie'],
  ['tribunal', 'Paris'],
  ['siret', '11004601800013'],
  ['ouverture', '2019-05-01'],
  ['coordonnees', '48.856614, 2.352222'],
])('« %s » gives its example', (name, value) => {
  expect(publicExample(aColumn({ name, examples: [value] }))).toBe(value);
});
