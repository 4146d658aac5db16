import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';

const folder = fileURLToPath(new URL('../../shared/', import.meta.url));

/** Folder of the documents and real data kept beside the project, `null` on a machine that has none. */
const sharedFolder: string | null = existsSync(folder) ? folder : null;

/** End of the name of each test that reads {@link sharedFolder}: the runner counts them by it. */
export const sharedMark = '[../shared]';

/**
 * A test over the real data kept beside the project. It runs only where that folder is; `npm test` says how many did.
 *
 * @param run receives the folder, with a final slash.
 */
export function testWithShared(name: string, run: (shared: string) => void | Promise<void>): void {
  test.runIf(sharedFolder !== null)(`${name} ${sharedMark}`, () => run(sharedFolder ?? ''));
}
