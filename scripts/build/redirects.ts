import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Reads a `_redirects` file (written by src/pages): where each address that moved leads, with and without its
 * final slash.
 */
export function parseRedirects(text: string): Map<string, string> {
  const rows = text.split('\n').filter((line) => line !== '');
  return new Map(
    rows.flatMap((line) => {
      const [from = '', to = ''] = line.split(' ');
      const bare = from.replace(/\/$/u, '');
      return [
        [bare, to],
        [`${bare}/`, to],
      ];
    }),
  );
}

/** Writes `_redirects.nginx.conf` beside `_redirects`: the `map` that scripts/deploy/nginx.conf includes. */
export async function writeNginxRedirects(out: string): Promise<void> {
  const redirects = parseRedirects(await readFile(join(out, '_redirects'), 'utf8'));
  const rows = [...redirects].map(([from, to]) => `${from} ${to};\n`);
  await writeFile(join(out, '_redirects.nginx.conf'), rows.join(''));
}
