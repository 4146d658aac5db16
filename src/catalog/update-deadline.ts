import { currentFrequency, frequencies } from './frequency.ts';
import type { Dataset } from './schemas/dataset.ts';

/** Share of the period that an update may be late by, and the least grace in days: the criterion of data.gouv.fr gives one. */
const grace = { share: 0.25, days: 1 } as const;
const dayMilliseconds = 86_400_000;

export interface UpdateDeadline {
  /** Instant at which the declared frequency, without grace, calls for the next update. */
  readonly dueAt: string;
  /** Beyond the grace. */
  readonly isLate: boolean;
}

/**
 * When a dataset is to be updated, by the frequency that it declares; `null` when that one has no period, or is one that
 * nobody knows. data.gouv.fr judges it too (`quality.updatedInTime`), on a day that its answers do not tell.
 *
 * @param now ISO instant, that of the catalogue.
 */
export function updateDeadline(
  { frequency, updatedAt }: Pick<Dataset, 'frequency' | 'updatedAt'>,
  now: string,
): UpdateDeadline | null {
  const days = frequencies[currentFrequency(frequency)]?.days ?? null;
  if (days === null) return null;
  const due = Date.parse(updatedAt) + days * dayMilliseconds;
  const patience = Math.max(days * grace.share, grace.days) * dayMilliseconds;
  return { dueAt: new Date(due).toISOString(), isLate: Date.parse(now) > due + patience };
}
