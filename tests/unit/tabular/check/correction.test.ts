import { describe, expect, test } from 'vitest';
import { correctGeojson, correctTable, planCorrection } from '../../../../src/tabular/check/correction.ts';
import { inChunks } from '../read-whole.ts';
import { checkText, findingsOf, inWindows1252 } from './check-text.ts';

async function corrected(
  content: string | Uint8Array,
  name = 'villes.csv',
  renames = false,
): Promise<string> {
  const table = await checkText(content, name);
  return (await correctTable(table, name, renames)).parts.join('');
}

describe('a table written again', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['UTF-8', inWindows1252('nom;prix\nBésançon;1\nÉvry;2\n'), 'nom;prix\r\nBésançon;1\r\nÉvry;2\r\n'],
    ['separator', 'nom|prix\nNice|1\n', 'nom;prix\r\nNice;1\r\n'],
    ['commas stay', 'nom,prix\n"Nice, Alpes",1\nGap,2\n', 'nom,prix\r\n"Nice, Alpes",1\r\nGap,2\r\n'],
    ['title and blank lines', 'Villes;\nnom;prix\n\nNice;1\nGap;2\n', 'nom;prix\r\nNice;1\r\nGap;2\r\n'],
    ['spaces around', ' nom ;prix\n Nice\u00a0;1\nGap;2\n', 'nom;prix\r\nNice;1\r\nGap;2\r\n'],
    [
      'short rows',
      'nom;prix;note\nNice;1\nGap;2;b\nApt;3;c\n',
      'nom;prix;note\r\nNice;1;\r\nGap;2;b\r\nApt;3;c\r\n',
    ],
    ['a formula stays', 'nom;prix\n=A1+1;1\nGap;2\n', 'nom;prix\r\n=A1+1;1\r\nGap;2\r\n'],
  ])('%s', async (_, content, expected) => {
    expect(await corrected(content)).toBe(expected);
  });

  test('zeros come back where a code exists with them, and nowhere else', async () => {
    const content =
      'ville;code_insee;siret;entrees\nNice;6088;1234567890123;6088\nParis;75056;11004601800013;75056\nX;123;11004601800013;2\n';
    expect(await corrected(content)).toContain('Nice;06088;1234567890123;6088\r\n');
    expect(await corrected(content)).toContain('X;123;');
  });

  test('names are written anew when asked, each of its own', async () => {
    const content = 'Nom du musée;Nom du Musée !;Entrées (%)\na;b;1\nc;d;2\n';
    expect(await corrected(content)).toContain('Nom du musée;Nom du Musée !;');
    expect(await corrected(content, 'musees.csv', true)).toContain(
      'nom_du_musee;nom_du_musee_2;entrees_pourcent\r\n',
    );
  });

  test('what is mended is found no more, and what is left is', async () => {
    const content = inWindows1252(
      'Titre;;\nville ;code_insee;tél\nNice;6088;06 11 22 33 44 \n\nParis;75056;\nLyon;69123;\n',
    );
    const { check } = await checkText(content, 'Villes été.csv');
    const plan = planCorrection(check);
    expect(plan.state).toBe('ready');
    const again = await findingsOf(await corrected(content, 'Villes été.csv', true), 'villes_corrige.csv');
    const rules = again.map((text) => text.split(' ', 1)[0]);
    expect(rules).toEqual(plan.left.map(({ rule }) => rule));
  });

  test.each<[string, string]>([
    ['a row too long', 'a;b\n1 ;2\n3;4;5\n6;7\n'],
    ['a quote that nothing closes', 'a;b\n"1 ;2\n3;4\n5;6\n7;8\n'],
  ])('nothing is written when a copy would lose something: %s', async (_, content) => {
    const { check } = await checkText(content);
    expect(planCorrection(check).state).toBe('blocked');
  });

  test('there is nothing to correct in a clean file', async () => {
    const { check } = await checkText('nom,prix\nNice,1\nGap,2\n');
    expect(planCorrection(check)).toMatchObject({ state: 'none', mended: [], left: [] });
  });
});

describe('a GeoJSON written again', () => {
  const ring = [
    [2, 48],
    [2, 49],
    [3, 49],
  ];
  const content = (more: object = {}): string =>
    JSON.stringify({
      type: 'FeatureCollection',
      ...more,
      features: [
        { type: 'Feature', properties: { n: 1 }, geometry: { type: 'Polygon', coordinates: [ring] } },
      ],
    });
  const file = (text: string) => ({
    name: 'Carte.geojson',
    size: text.length,
    open: () => inChunks(new TextEncoder().encode(text)),
  });

  test('rings are closed and turn left', async () => {
    const written = await correctGeojson(
      file(content({ crs: { properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } })),
    );
    expect(written?.name).toBe('carte_corrige.geojson');
    const text = written?.parts.join('') ?? '';
    expect(text).toContain('[[[2,48],[3,49],[2,49],[2,48]]]');
    expect(await findingsOf(text, 'carte_corrige.geojson')).toEqual([]);
  });

  test('the rest stays, and numbers that would be rounded forbid a copy', async () => {
    const other = await correctGeojson(file(content({ crs: { properties: { name: 'EPSG:2154' } } })));
    expect(other?.parts.join('')).toContain('EPSG:2154');
    expect(
      await correctGeojson(file(content({ id: 1 }).replace('"n":1', '"n":12345678901234567890'))),
    ).toBeNull();
  });

  test('its plan says so beforehand', async () => {
    const long = content({ id: 1 }).replace('"n":1', '"n":12345678901234567890');
    expect(planCorrection((await checkText(long, 'carte.geojson')).check)).toMatchObject({
      state: 'blocked',
      blockedBy: [],
      rounds: true,
    });
    expect(planCorrection((await checkText(content(), 'carte.geojson')).check)).toMatchObject({
      state: 'ready',
      rounds: false,
    });
  });
});
