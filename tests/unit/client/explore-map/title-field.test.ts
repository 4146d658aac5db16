import { expect, test } from 'vitest';
import { nameFields, titleColumn } from '../../../../src/client/explore-map/title-field.ts';
import type { ColumnType } from '../../../../src/tabular/column-type.ts';

function columns(
  ...names: readonly (string | readonly [string, ColumnType])[]
): { name: string; type: ColumnType }[] {
  return names.map((given) =>
    typeof given === 'string' ? { name: given, type: 'text' } : { name: given[0], type: given[1] },
  );
}

test.each([
  [
    columns(['Identifiant', 'integer'], 'Région', 'Nom officiel du musée', 'Commune'),
    'Nom officiel du musée',
  ],
  [columns('Nom du département', 'Nom du festival'), 'Nom du festival'],
  [columns('region', 'nom', 'adresse'), 'nom'],
  [columns('Code', 'Titre éditorial de la notice'), 'Titre éditorial de la notice'],
  [columns(['insee', 'commune'], 'Établissement'), 'Établissement'],
  [columns(['Statut', 'category'], 'Observations'), 'Observations'],
])('of %o the rows are named by %s', (given, expected) => {
  expect(given[titleColumn(given) ?? -1]?.name).toBe(expected);
});

test('a text too long to be a name is passed over', () => {
  const given = [
    { name: 'Historique', type: 'text', longest: 254 },
    { name: 'Adresse', type: 'text', longest: 60 },
  ] as const;
  expect(titleColumn(given)).toBe(1);
  expect(titleColumn(given.slice(0, 1))).toBe(0);
});

test('a table of numbers has no title', () => {
  expect(titleColumn(columns(['lat', 'latitude'], ['entrées', 'integer']))).toBeNull();
});

test('cards show neither their title twice nor coordinates; lists tell the town', () => {
  const given = columns('nom', ['latitude', 'latitude'], ['Région', 'category'], 'Commune');
  expect(nameFields([], given)).toEqual({
    titleName: 'nom',
    detailName: 'Commune',
    preferred: ['Région', 'Commune'],
  });
});

test('fields of tiles have names alone', () => {
  expect(nameFields(['id', 'name'], null).titleName).toBe('name');
});
