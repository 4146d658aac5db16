import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { fetchFrom, portal } from '../../datagouv-server/fixture.ts';
import { readFolder } from '../../datagouv-server/records.ts';
import { testWithShared } from '../../shared-data.ts';

// Whole catalogues are read, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

testWithShared(
  'the real catalogue is read whole, in at most 200 calls, at the polite pace',
  async (shared) => {
    const records = await readFolder(join(shared, 'data/catalogue'));
    const { snapshot, requests, waits } = await fetchFrom(
      { records },
      {
        portal: { ...portal, organizations: records.organizations.map(({ id }) => String(id)) },
        pace: portal.limits.pace,
      },
    );
    const { counts, quarantined, drift } = snapshot.manifest;
    expect(counts).toMatchObject({ datasets: 262, resources: 924, organizations: 16 });
    expect({ quarantined, drift }).toEqual({ quarantined: [], drift: [] });
    // The API tabulaire, bound to every parsed dataset, is left out.
    expect(snapshot.records.dataservices).toHaveLength(records.dataservices.length - 1);
    expect(requests.length).toBeLessThanOrEqual(200);
    // Time is fake, so the waits are what the pace costs.
    const seconds =
      (Date.parse(snapshot.manifest.finishedAt) - Date.parse(snapshot.manifest.startedAt)) / 1000;
    expect(seconds).toBeLessThanOrEqual(45);
    expect(waits.length).toBeGreaterThan(100);
  },
);
