import { z } from 'zod';

/** Names of the same three states: datasets and reuses on one side, dataservices on the other (contract §5). */
const wireState = z.looseObject({
  archived: z.unknown(),
  deleted: z.unknown(),
  private: z.unknown(),
  archived_at: z.unknown(),
  deleted_at: z.unknown(),
});

/** Whether a record is public and current. Some lists also hold those that are not (contract §3.2, §4). */
export function isVisible(record: unknown): boolean {
  const state = wireState.partial().safeParse(record).data;
  return (
    !state?.archived &&
    !state?.deleted &&
    !state?.archived_at &&
    !state?.deleted_at &&
    state?.private !== true
  );
}
