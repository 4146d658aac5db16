import type { PreviewFailure } from '../../catalog/schemas/preview.ts';

/** Why a resource could not be read today. */
export type FailureReason = Omit<PreviewFailure, 'since'>;

/** A reason, with what it needs and no more. */
export function reason(
  code: FailureReason['code'],
  parts: Partial<Omit<FailureReason, 'code'>> = {},
): FailureReason {
  return { code, status: null, bytes: null, detail: null, ...parts };
}

/**
 * Whether another day may be enough: nothing of the resource says that it cannot be read. An address that is not found,
 * refused or gone is the producer's to mend.
 */
export function isPassing({ code, status }: FailureReason): boolean {
  switch (code) {
    case 'timeout':
    case 'unreachable':
    case 'interrupted':
    case 'budget':
      return true;
    case 'http-status':
      return status !== null && (status >= 500 || status === 408 || status === 429);
    case 'no-address':
    case 'refused-address':
    case 'unsupported':
    case 'too-large':
    case 'unreadable':
      return false;
  }
}
