import { formatByteSize } from '../../french/byte-size.ts';
import { fillText } from '../../french/fill-text.ts';
import type { CheckerConfig } from '../../views/file-checker/checker-config.ts';
import type { CheckResult } from './check-protocol.ts';
import { countedText } from './finding-group.ts';

/** How the file was read, in a few words each. */
export function fileFacts(
  file: File,
  { check }: CheckResult,
  { formats, values, texts }: CheckerConfig,
): string[] {
  const { read, columns } = check.profile;
  const { dialect, encoding, sheet } = read;
  return [
    formats[read.format],
    formatByteSize(file.size),
    countedText(texts.rows, read.rows),
    countedText(texts.columns, columns.length),
    dialect === null ? '' : fillText(texts.separator, { name: values[dialect.delimiter] ?? '' }),
    encoding === null ? '' : fillText(texts.encoding, { name: values[encoding] ?? '' }),
    sheet === null ? '' : fillText(texts.sheet, { name: sheet.name }),
  ].filter((fact) => fact !== '');
}
