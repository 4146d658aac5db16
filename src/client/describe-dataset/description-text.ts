import { fillText } from '../../french/fill-text.ts';
import { counted } from '../../french/typography.ts';
import type { DescribeTexts } from '../../views/describe-dataset-config.ts';
import type { Draft, DraftColumn } from './draft.ts';

/** The long description, in the Markdown of data.gouv.fr; what was not written is left out. */
export function descriptionText(
  draft: Draft,
  texts: DescribeTexts,
  frequencyLabels: Readonly<Record<string, string>>,
): string {
  const { content, row, rows, columns, method, limits, frequency } = draft;
  const facts = [
    rows === null || columns.length === 0
      ? ''
      : fillText(texts.size, {
          rows: counted(rows, ...texts.rowWords),
          columns: counted(columns.length, ...texts.columnWords),
        }),
    row.trim() === '' ? '' : fillText(texts.row, { row: sentence(row) }),
  ].filter((text) => text !== '');
  return [
    content.trim(),
    facts.join(' '),
    ...section(texts.columnsTitle, columns.length === 0 ? '' : columnTable(columns, texts)),
    ...section(texts.methodTitle, method),
    ...section(texts.limitsTitle, limits),
    ...section(
      texts.updateTitle,
      frequency === ''
        ? ''
        : fillText(texts.update, { frequency: lowered(frequencyLabels[frequency] ?? frequency) }),
    ),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function section(title: string, text: string): string[] {
  return text.trim() === '' ? [] : [`## ${title}`, text.trim()];
}

function columnTable(columns: readonly DraftColumn[], { columnHeads }: DescribeTexts): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columnHeads),
    line(columnHeads.map(() => '---')),
    ...columns.map(({ name, meaning, type, example }) =>
      line([codeCell(name), textCell(meaning), textCell(type), textCell(example)]),
    ),
  ].join('\n');
}

/** A name as code; what would end the code or the cell is taken out or escaped. */
function codeCell(text: string): string {
  return `\`${oneLine(text).replaceAll('`', '’').replaceAll('|', '\\|')}\``;
}

/** A text of a cell: neither markup nor a second cell. */
function textCell(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~]/gu, String.raw`\$&`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Inside a sentence: without its full stop. */
function sentence(text: string): string {
  return lowered(oneLine(text).replace(/\s*\.+$/u, ''));
}

/** Without its capital, unless it is an acronym. */
function lowered(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLocaleLowerCase('fr') + text.slice(1) : text;
}
