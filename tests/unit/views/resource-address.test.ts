import { expect, test } from 'vitest';
import { mainResource, toDatasetResources } from '../../../src/views/dataset-resources.ts';
import { resourceAddress } from '../../../src/views/resource-address.ts';
import { toAvailability } from '../../../src/views/resource-availability.ts';
import { aResource } from '../../fixtures/records.ts';

const url = 'https://static.example.org/a.csv';
const latestUrl = 'https://www.data.gouv.fr/api/1/datasets/r/1';

test.each([
  ['the permalink first', { url, latestUrl }, latestUrl],
  ['then the address', { url, latestUrl: null }, url],
  ['nothing without an address', { url: null, latestUrl }, null],
  ['the file of the snapshot before all', { url, latestUrl, embeddedFile: 'a.csv' }, '/fichiers/a.csv'],
  [
    'the file of the snapshot alone',
    { url: null, latestUrl: null, embeddedFile: 'a.csv' },
    '/fichiers/a.csv',
  ],
])('%s', (_, parts, address) => {
  expect(resourceAddress(parts)).toBe(address);
});

test('a file that the snapshot carries can be had, and comes before the others', () => {
  const remote = aResource({ id: 'r1', downloads: 5000 });
  const embedded = aResource({ id: 'r2', url: null, embeddedFile: 'a.csv' });
  expect(mainResource([remote, embedded])?.id).toBe('r2');
  expect(toDatasetResources([remote, embedded]).main?.action).toEqual({
    href: '/fichiers/a.csv',
    kind: 'download',
  });
  expect(toAvailability(embedded)).toEqual({ state: 'available', text: 'servi par ce portail' });
});
