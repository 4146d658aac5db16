import { fileURLToPath } from 'node:url';

/** The project's folder, as a URL and as a path with a final slash. */
export const rootUrl = new URL('..', import.meta.url);
export const rootPath = fileURLToPath(rootUrl);
