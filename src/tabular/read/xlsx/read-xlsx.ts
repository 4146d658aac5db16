import { TableError } from '../../table.ts';
import { numberFormats } from './number-formats.ts';
import { readSharedStrings } from './shared-strings.ts';
import { scanSheet, type SheetCells } from './sheet-scan.ts';
import { openingTags, type XmlTag } from './xml-text.ts';

/** A sheet of a workbook. */
export interface XlsxSheet extends SheetCells {
  readonly name: string;
  readonly hidden: boolean;
}

const folder = 'xl/';

/**
 * The sheets of an Excel workbook, in order, one at a time: only what is kept of them stays in memory.
 *
 * @param archive its parts, unpacked, by name.
 * @throws TableError `broken-archive` when a part is missing or cannot be read; whatever {@link scanSheet} throws.
 */
export function* readXlsx(archive: ReadonlyMap<string, Uint8Array>): Generator<XlsxSheet> {
  // Capitals do not count in these names, and programs do not agree on them.
  const parts = new Map(Array.from(archive, ([name, bytes]) => [name.toLowerCase(), bytes]));
  const text = (path: string | undefined): string =>
    path === undefined ? '' : new TextDecoder().decode(parts.get(path));
  const relations = openingTags(text(`${folder}_rels/workbook.xml.rels`), new Set(['Relationship']));
  const target = (kind: string): string | undefined => {
    const found = relations.find((relation) => isKind(relation, kind));
    return found && pathOf(found);
  };
  const workbook = openingTags(text(`${folder}workbook.xml`), new Set(['workbookPr', 'sheet']));
  const context = {
    strings: readSharedStrings(text(target('sharedStrings'))),
    formats: numberFormats(text(target('styles'))),
    from1904: workbook.some(({ attributes }) => ['1', 'true'].includes(attributes.get('date1904') ?? '')),
  };
  const sheets = workbook.filter(({ name }) => name === 'sheet');
  if (sheets.length === 0) throw new TableError('broken-archive', 'A workbook that names no sheet.');
  for (const { attributes } of sheets) {
    const id = attributes.get('id');
    const relation = relations.find(({ attributes: of }) => of.get('Id') === id);
    // A sheet may also be one large chart.
    if (relation !== undefined && !isKind(relation, 'worksheet')) continue;
    const name = attributes.get('name') ?? '';
    const part = relation && parts.get(pathOf(relation));
    if (part === undefined) throw new TableError('broken-archive', `The sheet "${name}" is missing.`);
    const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
    yield { name, hidden, ...scanSheet(part, context) };
  }
}

function isKind({ attributes }: XmlTag, kind: string): boolean {
  return attributes.get('Type')?.endsWith(`/${kind}`) === true;
}

/** The part a relation leads to: from the root of the archive, or from the folder of the workbook. */
function pathOf({ attributes }: XmlTag): string {
  const target = (attributes.get('Target') ?? '').toLowerCase();
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
