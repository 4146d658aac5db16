import { fillText } from '../../french/fill-text.ts';
import type { TableTexts } from '../../views/explorer/table-texts.ts';
import { SourceError } from '../explorer/failure.ts';

/** Why the rows of a file cannot be had, in words. */
export function failureText(error: unknown, { failures }: TableTexts): string {
  if (!(error instanceof SourceError)) return failures.reasons.unreachable;
  if (error.code !== 'http-status') return failures.reasons[error.code];
  return fillText(failures.status, { status: error.status?.toString() ?? '' });
}
