import { expect, test } from 'vitest';
import type { Preview } from '../../../../src/catalog/schemas/preview.ts';
import { reason, type FailureReason } from '../../../../src/datagouv/previews/failure.ts';
import { settle, type LastTime } from '../../../../src/datagouv/previews/settle.ts';
import { aResource } from '../../../fixtures/records.ts';

const resource = aResource({ id: 'r1' });
const table: Preview = {
  ...{ id: 'r1', kind: 'table', from: 'file', rows: 2, columns: 1, points: null, places: null },
  ...{ period: null, chart: false, bytes: 10 },
};
const good: LastTime = { resource, preview: table, profile: '/old/r1.json' };
const failed = (failure: FailureReason) => ({ kind: 'failed', failure }) as const;
const before = (failure: FailureReason): LastTime => ({
  resource,
  preview: { id: 'r1', kind: 'none', failure: { ...failure, since: '2026-08-12' } },
  profile: undefined,
});
const nothing: LastTime = { resource: undefined, preview: undefined, profile: undefined };

test('what is read today is what is shown', () => {
  const shown = { kind: 'shown', preview: table, profile: '/new/r1.json' } as const;
  expect(settle(resource, shown, good, '2026-08-22')).toEqual({ preview: table, profile: '/new/r1.json' });
});

test.each<[string, FailureReason, boolean]>([
  ['a timeout', reason('timeout'), true],
  ['no connection', reason('unreachable'), true],
  ['a stop in the middle', reason('interrupted'), true],
  ['a spent budget', reason('budget'), true],
  ['503', reason('http-status', { status: 503 }), true],
  ['429', reason('http-status', { status: 429 }), true],
  ['404', reason('http-status', { status: 404 }), false],
  ['410', reason('http-status', { status: 410 }), false],
  ['403', reason('http-status', { status: 403 }), false],
  ['HTML', reason('unreadable', { detail: 'html' }), false],
  ['a refused address', reason('refused-address'), false],
])('%s leaves the last preview in place: %s', (_, failure, kept) => {
  const { preview, profile } = settle(resource, failed(failure), good, '2026-08-22');
  expect(preview.kind).toBe(kept ? 'table' : 'none');
  expect(profile).toBe(kept ? '/old/r1.json' : null);
});

test.each([
  ['address', { url: 'https://static.example.org/autre.csv' }],
  ['size', { byteSize: 5 }],
  ['date', { modifiedAt: '2026-08-20T00:00:00+00:00' }],
  ['checksum', { checksum: { type: 'sha1', value: 'b' } }],
])('nothing is kept of a file whose %s changed', (_, changed) => {
  const { preview } = settle({ ...resource, ...changed }, failed(reason('timeout')), good, '2026-08-22');
  expect(preview.kind).toBe('none');
});

test.each<[string, FailureReason, LastTime, string]>([
  ['the first time', reason('timeout'), nothing, '2026-08-22'],
  ['the same again', reason('timeout'), before(reason('timeout')), '2026-08-12'],
  [
    'another status',
    reason('http-status', { status: 500 }),
    before(reason('http-status', { status: 502 })),
    '2026-08-22',
  ],
  [
    'another size, and still too large',
    reason('too-large', { bytes: 3 }),
    before(reason('too-large', { bytes: 2 })),
    '2026-08-12',
  ],
  [
    'a lasting one, hidden today by a passing one',
    reason('timeout'),
    before(reason('unreadable', { detail: 'html' })),
    '2026-08-12',
  ],
  ['after a preview', reason('http-status', { status: 404 }), good, '2026-08-22'],
])('a failure is dated: %s', (_, failure, last, since) => {
  expect(settle(resource, failed(failure), last, '2026-08-22').preview).toMatchObject({ failure: { since } });
});
