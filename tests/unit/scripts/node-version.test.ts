import { expect, test } from 'vitest';
import { nodeComplaint } from '../../../scripts/node-version.mjs';

test.each(['22.18.0', '24.21.0', '25.0.0'])('Node %s is enough', (version) => {
  expect(nodeComplaint(version)).toBeNull();
});

test.each(['20.20.0', '22.17.1'])('Node %s is too old, and the message says what to do', (version) => {
  expect(nodeComplaint(version)).toContain(version);
  expect(nodeComplaint(version)).toContain('npm ci');
});
