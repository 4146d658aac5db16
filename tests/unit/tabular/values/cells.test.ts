import { describe, expect, test } from 'vitest';
import { splitAmount } from '../../../../src/tabular/values/amount.ts';
import { readBoolean } from '../../../../src/tabular/values/boolean.ts';
import { isGeometry, isPair } from '../../../../src/tabular/values/geometry.ts';
import { isMerimee, isMuseofile } from '../../../../src/tabular/values/heritage-reference.ts';
import { holdsMarkup, looksLikeFormula } from '../../../../src/tabular/values/hostile.ts';
import { isJson } from '../../../../src/tabular/values/json.ts';
import { isPhone } from '../../../../src/tabular/values/phone.ts';
import {
  isCommune,
  isDepartement,
  isPostalCode,
  isRegion,
} from '../../../../src/tabular/values/place-code.ts';
import { isSiren, isSiret } from '../../../../src/tabular/values/siren.ts';
import { isUuid } from '../../../../src/tabular/values/uuid.ts';
import { isEmail, isHost, isUrl } from '../../../../src/tabular/values/web-address.ts';

/** What each reader accepts and refuses; every case is one of its own. */
const readers: Record<string, { read: (text: string) => boolean; yes: string[]; no: string[] }> = {
  isSiren: {
    read: isSiren,
    yes: ['552100554', '552 100 554', '200065597', '243100518'],
    no: ['552100555', '000000000'],
  },
  isSiret: {
    read: isSiret,
    yes: ['55210055400013', '552 100 554 00013', '35600000000048', '35600000049837'],
    no: ['55210055400014', '35600000000049', '00000000000000'],
  },
  isDepartement: {
    read: isDepartement,
    yes: ['01', '19', '2A', '2B', '21', '95', '971', '976', '988'],
    no: ['1', '00', '20', '96', '97', '2C', '2a', '979', '001', 'Ain'],
  },
  isCommune: {
    read: isCommune,
    yes: ['01004', '2A004', '2B033', '75056', '97101', '98818'],
    no: ['1004', '00851', '20004', '97901', '01000', '2C004', '0100A', '010041', '99100'],
  },
  isPostalCode: {
    read: isPostalCode,
    yes: ['01000', '20000', '75007', '97354', '98849'],
    no: ['00000', '1000', '2A004', '99100', '7500A'],
  },
  isRegion: { read: isRegion, yes: ['01', '06', '11', '84', '94'], no: ['1', '05', '12', '82', 'ARA'] },
  isMuseofile: {
    read: isMuseofile,
    yes: ['M0001', 'M9024', 'B9001'],
    no: ['5052', 'm0001', 'M001', 'M00011'],
  },
  isMerimee: {
    read: isMerimee,
    yes: ['PA00078014', 'IA31129297', 'EA59000002', 'PA2A000012'],
    no: ['PA0007801', 'PM00078014', 'PA00078O14', 'ACR0000625'],
  },
  isPhone: {
    read: isPhone,
    yes: [
      '04 72 17 54 54',
      '02.37.82.88.20',
      '0472175454',
      '+33 (0)1 53 70 18 46',
      '+33153701846',
      '0033472175454',
    ],
    no: ['O4.13.29.52.83', '474683370', '00 72 17 54 54', '06.74.83.60.77 ou 07.84.37.11.11', '04 72 17'],
  },
  isUrl: {
    read: isUrl,
    yes: ['https://www.culture.gouv.fr', 'HTTP://www.lamontagneenvue.fr', 'ftp://a.example.org/x'],
    no: ['www.culture.gouv.fr', 'https://', 'https://a b.fr', 'javascript:alert(1)', 'http://x'],
  },
  isHost: {
    read: isHost,
    yes: ['www.museepompiers.com/', 'ytrac.fr', 'vienne.fr/nos-services', 'www.évron.fr'],
    no: ['non', '/', '1.5', 'photo.jpg', 'M. Dupont', 'a..fr', '/musee-magnin.fr/', '#NOM?'],
  },
  isEmail: {
    read: isEmail,
    yes: ['archives@ville-rennes.fr', 'Severine.monteil@laposte.net'],
    no: ['aucun', 'a@b', 'a b@c.fr', '@compte', 'a@b.fr; c@d.fr'],
  },
  isUuid: {
    read: isUuid,
    yes: ['2b330728-8176-4d06-ab3f-12b767cdcdb0'],
    no: ['2b330728-8176-4d06-ab3f-12b767cdcdbg', '2b33072881764d06ab3f12b767cdcdb0'],
  },
  isGeometry: {
    read: isGeometry,
    yes: [
      'POINT(2.35 48.85)',
      'POINT Z (2 48 10)',
      'SRID=4326;POINT(2 48)',
      'MULTIPOLYGON (((0 0,1 0,1 1,0 0)))',
      '{"type":"Point","coordinates":[2,48]}',
      '{"coordinates": [[[0,0]]], "type": "Polygon"}',
    ],
    no: ['POINT', 'Point de vue (nord)', '{"type":"Point"}', '{"a":1}'],
  },
  isPair: {
    read: isPair,
    yes: [
      '48.8567, 2.3508',
      '48.85,2.35',
      '[1.46, 43.63]',
      '48,85 ; 2,35',
      '{lat: 48.85, lon: 2.35}',
      '48.1. 2.5',
    ],
    no: ['1,5', '12, 14', '48.85', '1,234.5', '48.85, 2.35, 3', 'a, b'],
  },
  isJson: {
    read: isJson,
    yes: ['{"a":1}', '[1,2]', '{}', '[]'],
    no: ['{a}', '[sic]', '"a"', '12', '{', ''],
  },
  holdsMarkup: {
    read: holdsMarkup,
    yes: [
      '<img src=x onerror=alert(1)>',
      'a <b>c</b>',
      '</script>',
      '<!-- x -->',
      '<img src=x onerror=alert(1) ',
    ],
    no: ['<a@example.org>', 'a < b', '1 < 2 > 0', '<3', 'x <- y'],
  },
  looksLikeFormula: {
    read: looksLikeFormula,
    yes: ['=HYPERLINK("http://x")', '=1+2', '@SUM(A1)', '+cmd|x', '-2+3'],
    no: ['=', '- France. Tribunal', '-12', '+33 1', '@compte', 'a=b'],
  },
};

describe.each(Object.entries(readers))('%s', (_name, { read, yes, no }) => {
  test.each(yes)('accepts %j', (text) => {
    expect(read(text)).toBe(true);
  });
  test.each(no)('refuses %j', (text) => {
    expect(read(text)).toBe(false);
  });
});

test.each([
  ['oui', true],
  ['NON', false],
  ['Vrai', true],
  ['false', false],
  ['1', null],
  ['peut-être', null],
  ['', null],
])('the boolean of %j is %j', (text, value) => {
  expect(readBoolean(text)).toBe(value);
});

test.each([
  ['12 %', { number: '12', unit: 'percentage' }],
  ['1\u202f234,50\u00a0€', { number: '1 234,50', unit: 'money' }],
  ['$12.5', { number: '12.5', unit: 'money' }],
  ['12 euros', { number: '12', unit: 'money' }],
  ['EUR 12', { number: '12', unit: 'money' }],
  ['12', { number: '12', unit: 'none' }],
  ['$12 %', null],
  ['12 km', null],
  ['€', null],
])('%j is parted into %j', (text, amount) => {
  expect(splitAmount(text)).toEqual(amount);
});
