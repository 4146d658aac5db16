import { expect, test } from 'vitest';
import { toJsonLdScript } from '../../../src/views/json-ld-script.ts';

test('a text of the catalogue cannot close the script, and reads back the same', () => {
  const node = { name: '</script><script>alert(1)</script><!-- \u2028\u2029' };
  const script = toJsonLdScript(node);
  expect(script).not.toMatch(/[<\u2028\u2029]/u);
  expect(JSON.parse(script)).toEqual(node);
});
