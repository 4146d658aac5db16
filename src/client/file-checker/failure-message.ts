import type { CheckerConfig } from '../../views/file-checker/checker-config.ts';

/** Why a file was not read, or written again, in words: by the code of a `CheckFailure`, whatever else is thrown. */
export function failureMessage(error: unknown, { failures }: Pick<CheckerConfig, 'failures'>): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const messages: Readonly<Record<string, string>> = failures;
  return Object.hasOwn(messages, code) ? (messages[code] ?? '') : failures['broken-checker'];
}
