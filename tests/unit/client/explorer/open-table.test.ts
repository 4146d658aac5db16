// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { openTable } from '../../../../src/client/explorer/open-table.ts';
import type { ExplorerConfig } from '../../../../src/views/explorer-config.ts';

const opened = vi.hoisted(() => ({ close: vi.fn(), answer: Promise.withResolvers<unknown>() }));
vi.mock('../../../../src/client/explorer/worker-table.ts', () => ({
  openWorkerTable: () => opened.answer.promise,
}));

afterEach(() => {
  vi.restoreAllMocks();
});

test('a table that comes once its element has left is closed', async () => {
  const abort = new AbortController();
  const config = { sources: [{ kind: 'parquet', url: '/x' }], columns: [], points: null };
  const table = openTable(config as unknown as ExplorerConfig, abort.signal);
  abort.abort();
  opened.answer.resolve({ close: opened.close, on: () => undefined });
  await table;
  expect(opened.close).toHaveBeenCalledOnce();
});
