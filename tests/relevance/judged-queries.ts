import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const judgedQuerySchema = z.looseObject({
  /** As typed. */
  q: z.string(),
  /** What it is an example of: `typo`, `acronym`… */
  kind: z.string(),
  /** Datasets that answer, from 1 (somewhat) to 3 (exactly); none when nothing should be found. */
  relevant: z.array(z.looseObject({ id: z.string(), grade: z.int().min(1).max(3) })),
});

/** A query of `../shared/search`, judged by hand over the real catalogue. */
export type JudgedQuery = z.infer<typeof judgedQuerySchema>;

export async function readJudgedQueries(file: string): Promise<JudgedQuery[]> {
  return z.array(judgedQuerySchema).parse(JSON.parse(await readFile(file, 'utf8')));
}
