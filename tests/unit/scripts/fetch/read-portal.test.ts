import { expect, test } from 'vitest';
import { parsePortal, readPortal } from '../../../../scripts/fetch/read-portal.ts';

test('the portal of the project is read', async () => {
  expect((await readPortal()).organizations[0]).toMatch(/^[0-9a-f]{24}$/u);
});

test.each([
  ['is not YAML', 'name: [', 'YAMLParseError'],
  ['lacks a field', 'name: Portail', 'publisher'],
])('a portal.yaml that %s is refused, with what to do', (_, text, fault) => {
  expect(() => parsePortal(text)).toThrow(
    expect.objectContaining({
      name: 'DatagouvError',
      message: expect.stringContaining(fault) as string,
      hint: expect.stringContaining('Corrigez ce fichier') as string,
    }) as Error,
  );
});
