import { z } from 'zod';

/** Id of a resource: a UUID, in practice. It names files of the snapshot and a folder of the site, so no dot and no slash. */
export const resourceIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/);
