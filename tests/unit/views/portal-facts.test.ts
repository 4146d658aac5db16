import { expect, test } from 'vitest';
import { factNames, missingFacts, portalFact } from '../../../src/views/portal-facts.ts';
import { aCatalog } from '../../fixtures/records.ts';

const catalog = aCatalog();
const portal = {
  ...catalog.portal,
  legal: { ...catalog.portal.legal, hostName: "Hébergeur de l'État", accessibilityDate: '2026-11-20' },
};

test('facts are given in words', () => {
  expect(portalFact('publisher', catalog)).toBe('Ministère de la Culture');
  expect(portalFact('dataDate', catalog)).toBe('20\u00a0novembre\u00a02026');
  expect(portalFact('accessibilityStatus', catalog)).toBe('non conforme');
  expect(portalFact('hostName', { ...catalog, portal })).toBe('Hébergeur de l’État');
  expect(portalFact('accessibilityDate', { ...catalog, portal })).toBe('20\u00a0novembre\u00a02026');
});

test('a fact nobody gave is missing, by its name in the file', () => {
  expect(factNames.filter((name) => portalFact(name, catalog) === null)).toEqual([
    'publicationDirector',
    'publisherAddress',
    'publisherPhone',
    'hostName',
    'hostAddress',
    'dataProtectionOfficer',
    'accessibilityDate',
  ]);
  expect(missingFacts(portal)).toEqual([
    'legal.publicationDirector',
    'legal.publisherAddress',
    'legal.publisherPhone',
    'legal.hostAddress',
    'legal.dataProtectionOfficer',
  ]);
});
