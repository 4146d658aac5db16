import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { displayModeKey } from '../../../src/client/display-settings/display-mode.ts';
import { earlyScript, earlyScriptHash } from '../../../src/views/early-script.ts';

test('the policy knows the script by its hash', () => {
  const hash = createHash('sha256').update(earlyScript).digest('base64');
  expect(earlyScriptHash).toBe(`'sha256-${hash}'`);
});

test('it reads what the display settings keep', () => {
  expect(earlyScript).toContain(JSON.stringify(displayModeKey));
});
