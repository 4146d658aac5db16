import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseRedirects, writeNginxRedirects } from '../../../scripts/build/redirects.ts';

const rules = '/datasets/a/ /jeux-de-donnees/a/ 301\n/deps /organisations/ 301\n';

test('a redirection stands for both spellings of its address', () => {
  expect([...parseRedirects(rules)]).toEqual([
    ['/datasets/a', '/jeux-de-donnees/a/'],
    ['/datasets/a/', '/jeux-de-donnees/a/'],
    ['/deps', '/organisations/'],
    ['/deps/', '/organisations/'],
  ]);
});

test('nginx receives them as the rows of a map', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'redirects-'));
  await writeFile(join(folder, '_redirects'), rules);
  await writeNginxRedirects(folder);
  const map = await readFile(join(folder, '_redirects.nginx.conf'), 'utf8');
  expect(map.split('\n')).toContain('/datasets/a /jeux-de-donnees/a/;');
  await rm(folder, { recursive: true });
});
