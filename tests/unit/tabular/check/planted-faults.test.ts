import { describe, expect, test } from 'vitest';
import { findingsOf, inWindows1252 } from './check-text.ts';

const header = 'identifiant,nom,code_insee,siret,ouverture,entrees,latitude,longitude';
const row = (id: number, cells: Partial<Record<string, string>> = {}): string =>
  [
    `M${id.toString().padStart(4, '0')}`,
    cells['nom'] ?? `Musée ${'abcdefghij'.charAt(id % 10)}${id.toString()}`,
    cells['code'] ?? ['06088', '33063', '75056', '69123', '13055'][id % 5] ?? '',
    cells['siret'] ?? '11004601800013',
    cells['date'] ?? `2024-0${((id % 9) + 1).toString()}-15`,
    cells['entrees'] ?? (1000 + id * 37).toString(),
    cells['lat'] ?? (43 + id / 100).toFixed(4),
    cells['lon'] ?? (2 + id / 100).toFixed(4),
  ].join(',');
/** Twenty clean rows, the one of this line in another way. */
function table(cells: Parameters<typeof row>[1] = {}, at = 5): string {
  const rows = Array.from({ length: 20 }, (_, index) =>
    index + 2 === at ? row(index + 1, cells) : row(index + 1),
  );
  return `${[header, ...rows].join('\n')}\n`;
}

test.each([
  ['commas', table(), 'musees_2025.csv'],
  ['semicolons and CRLF', table().replaceAll(',', ';').replaceAll('\n', '\r\n'), 'musees_2025.csv'],
  ['tabulations', table().replaceAll(',', '\t'), 'musees.tsv'],
  ['a mark of byte order', `\uFEFF${table()}`, 'musees.csv'],
  ['one column', 'nom\nParis\nLyon\nNice\n', 'villes.csv'],
  [
    'JSON',
    JSON.stringify([
      { nom: 'Paris', code: '75056' },
      { nom: 'Nice', code: '06088' },
    ]),
    'villes.json',
  ],
  [
    'GeoJSON',
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { nom: 'Nice' },
          geometry: { type: 'Point', coordinates: [7.26, 43.7] },
        },
        {
          type: 'Feature',
          properties: { nom: 'Carré' },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [2, 48],
                [3, 48],
                [3, 49],
                [2, 49],
                [2, 48],
              ],
            ],
          },
        },
      ],
    }),
    'carte.geojson',
  ],
])('nothing is found in a clean file: %s', async (_, content, name) => {
  expect(await findingsOf(content, name)).toEqual([]);
});

describe('each planted fault is found where it is, and nothing else', () => {
  const header63 = 'x'.repeat(64);
  test.each<[string, string | Uint8Array, string[], string?]>([
    ['wrong extension', table(), ['wrong-extension ×1'], 'musees.xlsx'],
    ['file name', table(), ['file-name ×1'], 'Liste musées (2025).csv'],
    ['encoding', inWindows1252(table()), ['encoding ×1']],
    ['pipes', table().replaceAll(',', '|'), ['separator ×1']],
    ['mojibake', table({ nom: 'MusÃ©e' }), ['mojibake ×1 [nom] @5']],
    ['lines above', `Liste des musées,,,,,,,\n${table()}`, ['lines-above-header ×1 @1']],
    ['no header', table().split('\n').slice(1).join('\n'), ['header-missing ×1 @1']],
    [
      'same name twice',
      table().replace('nom,', 'identifiant,'),
      ['duplicate-header ×1 [identifiant (2)] @1'],
    ],
    ['no name', table().replace('nom,', ','), ['empty-header ×1 [Colonne 2] @1']],
    ['long name', table().replace('nom,', `${header63},`), [`long-name ×1 [${header63}]`]],
    [
      'names without a name, on two lines',
      table()
        .replace('nom,', ',')
        .replace('siret', '"si\nret"')
        .replace('entrees', '"ent\nrees"')
        .replace(',latitude', ','),
      [
        'empty-header ×1 [Colonne 2] @1',
        'empty-header ×1 [Colonne 7] @1',
        'multiline-header ×1 [si ret] @1',
        'multiline-header ×1 [ent rees] @1',
        'odd-name ×1 [si ret]',
        'odd-name ×1 [ent rees]',
      ],
    ],
    [
      'long name, in bytes',
      table().replace('nom,', `${'é'.repeat(32)},`),
      [`long-name ×1 [${'é'.repeat(32)}]`, `odd-name ×1 [${'é'.repeat(32)}]`],
    ],
    ['odd name', table().replace('nom,', 'Nom du musée,'), ['odd-name ×1 [Nom du musée]']],
    ['short row', `${table()}M0099,Musée\n`, ['short-row ×1 @22']],
    ['long row', 'ville;note\nParis;bien\nLyon;mieux;pire\nNice;rien\n', ['long-row ×1 @3']],
    ['empty cells at the end', `${table()}${row(99)},,\n`, ['trailing-cells ×1 @22']],
    ['blank line', table().replace('\nM0004', '\n\nM0004'), ['blank-line ×1 @5']],
    ['names alone', 'nom;prix;ville\n', ['no-row ×1']],
    ['row twice', `${table()}${row(3)}\n`, ['duplicate-row ×1 @22']],
    ['mixed types', table({ entrees: 'beaucoup' }), ['mixed-types ×1 [entrees] @5']],
    ['lost zero', table({ code: '6088' }), ['lost-zeros ×1 [code_insee] @5']],
    ['SIRET in scientific notation', table({ siret: '1.10E+13' }), ['scientific-identifier ×1 [siret] @5']],
    ['SIRET with a wrong digit', table({ siret: '11004601800012' }), ['checksum-failed ×1 [siret] @5']],
    ['serial date', table({ date: '45321' }), ['serial-date ×1 [ouverture] @5']],
    ['day zero', table({ date: '1900-01-00' }), ['void-date ×1 [ouverture] @5']],
    ['turned by a spreadsheet', table({ nom: '01-févr' }), ['turned-date ×1 [nom] @5']],
    ['percent', table({ entrees: '12 %' }), ['unit-in-cell ×1 [entrees] @5']],
    ['grouped', table({ entrees: '12 345' }), ['grouped-number ×1 [entrees] @5']],
    ...['NC', 'Undefined', 'null', 'so', 'inconnu', 'XXX', 'À compléter', '?', '-', '/', 'NaN'].map(
      (text): [string, string, string[]] => [
        `placeholder ${text}`,
        table({ entrees: text }),
        ['placeholder ×1 [entrees] @5'],
      ],
    ),
    ['error of a formula', table({ entrees: '#REF!' }), ['spreadsheet-error ×1 [entrees] @5']],
    ['spaces', table({ nom: 'Musée de Nice ' }), ['cell-spaces ×1 [nom] @5']],
    ['formula', table({ nom: '=SUM(A1)' }), ['formula-like-cell ×1 [nom] @5']],
    ['markup', table({ nom: '<img src=x onerror=alert(1)>' }), ['markup-in-cell ×1 [nom] @5']],
    ['swapped', table({ lat: '2.05', lon: '43.05' }), ['coordinates-swapped ×1 [latitude] @5']],
    ['zero', table({ lat: '0', lon: '0' }), ['coordinates-zero ×1 [latitude] @5']],
    [
      'social security number',
      table({ nom: '1 84 12 76 451 089 46' }),
      ['social-security-number ×1 [nom] @5'],
    ],
    ['bank account', table({ nom: 'FR76 3000 6000 0112 3456 7890 189' }), ['bank-account ×1 [nom] @5']],
    ['e-mail of a person', table({ nom: 'jeanne.martin@exemple.fr' }), ['personal-email ×1 [nom] @5']],
    ['e-mail of a service', table({ nom: 'contact@musee.fr' }), ['contact-email ×1 [nom] @5']],
    ['mobile', table({ nom: '06 12 34 56 78' }), ['personal-phone ×1 [nom] @5']],
    ['telephone', table({ nom: '+33 4 93 00 00 00' }), ['contact-phone ×1 [nom] @5']],
  ])('%s', async (_, content, expected, name = 'musees_2025.csv') => {
    expect(await findingsOf(content, name)).toEqual(expected);
  });
});

test.each<[string, string, string[]]>([
  [
    'decimal commas',
    'annee;recette\n2021;7,25\n2022;7,31\n2023;8,02\n',
    ['decimal-comma ×3 [recette] @2,3,4'],
  ],
  ['dates in French order', 'jour;total\n13/02/2024;1\n14/02/2024;2\n', ['local-date ×2 [jour] @2,3']],
  ['a sum below', 'ville;prix\nParis;12\nLyon;14\nNice;9\nTotal;35\n', ['total-row ×1 @5']],
  ['an empty column', 'ville;vide;prix\nParis;;12\nLyon;;14\n', ['empty-column ×1 [vide]']],
  [
    'a column twice',
    `a;b;c\n${'xyzuvw'
      .split('')
      .map((letter, index) => `${letter};${letter};${index.toString()}`)
      .join('\n')}\n`,
    ['duplicate-column ×1 [b]'],
  ],
  [
    'labels of merged cells',
    'region;ville\nPACA;Nice\n;Toulon\n;Gap\nBretagne;Brest\n;Rennes\n;Vannes\n',
    ['group-labels ×4 [region] @3,4,6,7'],
  ],
  [
    'projected coordinates',
    `nom;x;y\n${[1, 2, 3, 4].map((n) => `p${n.toString()};65200${n.toString()}.5;686200${n.toString()}.5`).join('\n')}\n`,
    ['coordinates-projected ×4 [x]'],
  ],
  [
    'columns named one for the other',
    `nom;latitude;longitude\n${[1, 2, 3, 4].map((n) => `p${n.toString()};2.3${n.toString()};48.8${n.toString()}`).join('\n')}\n`,
    ['coordinates-swapped ×4 [latitude]'],
  ],
  [
    'codes that all lost their zeros',
    'ville;code_insee\nNice;6088\nBourg;1053\nLaon;2408\nDigne;4070\n',
    ['lost-zeros ×4 [code_insee] @2,3,4,5'],
  ],
  [
    'postal codes alone',
    'ville;code_postal\nNice;06000\nLyon;69001\nLaon;02000\n',
    ['postcode-only ×1 [code_postal]'],
  ],
])('the whole column: %s', async (_, content, expected) => {
  expect(await findingsOf(content, 'donnees.csv')).toEqual(expected);
});

test('La Poste has SIRET numbers of its own', async () => {
  const rows = Array.from({ length: 8 }, (_, index) => `bureau${index.toString()},35600000000048`).join('\n');
  expect(await findingsOf(`nom,siret\n${rows}\n`, 'postes.csv')).toEqual([]);
});

test('lines are those of the file, beyond blank lines, titles and cells on several lines', async () => {
  const blanks = '\n'.repeat(8);
  const content = `Titre,,\nnom,code_insee,note\nNice,06088,"a\nb"\n${blanks}Paris,75056,c\nLyon,69123,d\nLaon,2408,e\nBrest,29019,f\nGap,05061,g\n`;
  expect(await findingsOf(content)).toContain('lost-zeros ×1 [code_insee] @15');
});
