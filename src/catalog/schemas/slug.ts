import { z } from 'zod';

/** Slug of a record: it becomes a folder and a segment of an address, so it holds nothing that leads elsewhere. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,254}$/u, 'lettres minuscules, chiffres et tirets attendus');
