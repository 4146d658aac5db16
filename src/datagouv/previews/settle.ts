import type { Preview } from '../../catalog/schemas/preview.ts';
import type { Resource } from '../../catalog/schemas/resource.ts';
import { isPassing, type FailureReason } from './failure.ts';
import type { ShownPreview } from './measured.ts';
import { revisionOf } from './resource-cache.ts';

/** What reading a resource gave today. */
export type Reading =
  | {
      readonly kind: 'shown';
      readonly preview: ShownPreview;
      /** File of its profile, `null` when it has none. */
      readonly profile: string | null;
    }
  | { readonly kind: 'failed'; readonly failure: FailureReason };

/** What the last snapshot said of the same resource. */
export interface LastTime {
  readonly resource: Resource | undefined;
  readonly preview: Preview | undefined;
  readonly profile: string | undefined;
}

/** What the snapshot says of a resource. */
export interface Settled {
  readonly preview: Preview;
  readonly profile: string | null;
}

/**
 * What today's reading makes of the last one. A failure that may pass leaves in place what was known of a file that did
 * not change; one that lasts keeps the day it was first seen.
 *
 * @param today `YYYY-MM-DD`.
 */
export function settle(resource: Resource, reading: Reading, last: LastTime, today: string): Settled {
  if (reading.kind === 'shown') return { preview: reading.preview, profile: reading.profile };
  const { failure } = reading;
  if (isPassing(failure) && isSameFile(resource, last.resource)) {
    const { preview } = last;
    const stands = preview?.kind !== 'none' || !isPassing(preview.failure);
    if (preview && stands) return { preview, profile: last.profile ?? null };
  }
  const before = last.preview?.kind === 'none' ? last.preview.failure : null;
  const since = before && isSameFailure(before, failure) ? before.since : today;
  return { preview: { id: resource.id, kind: 'none', failure: { ...failure, since } }, profile: null };
}

function isSameFile(resource: Resource, before: Resource | undefined): boolean {
  return before?.url === resource.url && revisionOf(before) === revisionOf(resource);
}

function isSameFailure(a: FailureReason, b: FailureReason): boolean {
  return a.code === b.code && a.status === b.status && a.detail === b.detail;
}
