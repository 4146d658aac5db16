import { expect, test } from 'vitest';
import { missingLegalFacts, type BuildReport } from '../../../scripts/build/build-report.ts';
import { buildReportLines } from '../../../scripts/build/print-report.ts';

const report: BuildReport = {
  source: 'content/sample',
  out: 'dist',
  pages: 12,
  datasets: 40,
  resources: 90,
  themes: {
    datasetCount: 40,
    share: 0.975,
    unclassified: [{ id: 'abc', title: 'Sans thème' }],
    perTheme: [{ id: 'musees', count: 39, primary: 39, share: 0.975 }],
    over30: ['musees'],
  },
  missingLegalFacts: ['hostName'],
  hasAddress: false,
  index: 40,
  compressed: 30,
  seconds: { pages: 2, compression: 0.5 },
};

test('the report gives pages, coverage, unclassified datasets, seconds and what is missing', () => {
  const text = buildReportLines(report).join('\n');
  expect(text).toContain('Site built in 2.5 s');
  expect(text).toContain('12 (40 datasets, 90 resources)');
  expect(text).toContain('97.5 % of 40 datasets');
  expect(text).toContain('abc  Sans thème');
  expect(text).toContain('« à compléter » in content/portal.yaml: hostName');
  expect(text).toContain('noindex');
});

test('a long list of unclassified datasets is cut, and says so', () => {
  const unclassified = Array.from({ length: 25 }, (_, index) => ({ id: `id${index}`, title: 'x' }));
  const text = buildReportLines({ ...report, themes: { ...report.themes, unclassified } }).join('\n');
  expect(text).toContain('id9');
  expect(text).not.toContain('id10');
  expect(text).toContain('and 15 more');
});

test('nothing is asked for when all is known', () => {
  const text = buildReportLines({ ...report, missingLegalFacts: [], hasAddress: true }).join('\n');
  expect(text).not.toContain('warning');
});

test('the legal facts that are null are named', () => {
  const facts = {
    publicationDirector: null,
    publisherAddress: 'a',
    publisherPhone: 'b',
    hostName: null,
    hostAddress: 'c',
    dataProtectionOfficer: 'd',
    accessibilityStatus: 'non conforme',
    accessibilityDate: null,
  } as const;
  expect(missingLegalFacts(facts)).toEqual(['publicationDirector', 'hostName', 'accessibilityDate']);
});
