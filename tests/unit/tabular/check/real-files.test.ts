import { createReadStream, statSync } from 'node:fs';
import { describe, expect, vi } from 'vitest';
import { checkFile } from '../../../../src/tabular/check/check-file.ts';
import { testWithShared } from '../../../shared-data.ts';

/** Errors and warnings that are true of each file, by rule; notices are not judged one by one. */
const judged: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // « #NAME? » for an address; régions 01 to 06 as 1 to 6; « 69M » for the métropole de Lyon; e-mails as sites.
  'adresses-bibliotheques-publiques.csv': {
    'spreadsheet-error': 1,
    'lost-zeros': 210,
    'mixed-types': 1498,
    'personal-email': 22,
  },
  // Archivists by their names and mobiles; « mailto: », « [at] », two numbers in a cell.
  'annuaire-services-archives.csv': { 'personal-email': 320, 'personal-phone': 43, 'mixed-types': 53 },
  'circulaires-archives.csv': { 'duplicate-header': 1, 'mixed-types': 2 },
  // Four separators at the end of the header; « Tue Mar 25 00:00:00 CET 2025 » for a boolean.
  'entrees_et_categories_de_public.csv': { 'empty-header': 4, 'empty-column': 2, 'mixed-types': 9 },
  'etablissements-cinematographiques.csv': {},
  // 561 postal codes and 563 INSEE codes without their zero; « 8-May-45 » and « 19-mars-62 », which were streets.
  'festivals-global-festivals-pl.csv': {
    'lost-zeros': 1124,
    'turned-date': 2,
    'spreadsheet-error': 6,
    'mixed-types': 674,
    'checksum-failed': 8,
    'personal-email': 2499,
    'personal-phone': 1,
  },
  'frequentation-des-musees-de-france.csv': { 'mixed-types': 123 },
  'frequentation-salles-cinema.csv': {},
  'merimee-mh-10-windows-1252.csv': { encoding: 1, 'empty-column': 2 },
  'merimee-toulouse.geojson': { 'mixed-types': 345 },
  // « 385242474 » is 03 85 24 24 74.
  'museofile-2025-pipe.csv': { 'lost-zeros': 3, 'mixed-types': 57, 'personal-phone': 10 },
  'population-departements-2024.csv': { 'lost-zeros': 9 },
  'sites_patrimoniaux_remarquables.csv': { 'lost-zeros': 8, 'multiline-header': 3 },
};

// Some hold many megabytes.
vi.setConfig({ testTimeout: 60_000 });

describe('findings of the real files', () => {
  for (const [name, expected] of Object.entries(judged)) {
    testWithShared(name, async (shared) => {
      const path = `${shared}data/files/${name}`;
      const file = { name, size: statSync(path).size, open: () => createReadStream(path) };
      const { check } = await checkFile(file);
      const counts: Record<string, number> = {};
      for (const { rule, severity, count } of check.findings) {
        if (severity !== 'notice') counts[rule] = (counts[rule] ?? 0) + count;
      }
      expect(counts).toEqual(expected);
    });
  }
});
