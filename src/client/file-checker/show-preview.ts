import { fillText } from '../../french/fill-text.ts';
import { formatNumber } from '../../french/typography.ts';
import { maskedRules } from '../../tabular/check/finding.ts';
import { valueKind } from '../../tabular/column-type.ts';
import type { CheckerConfig } from '../../views/file-checker/checker-config.ts';
import type { CheckResult } from './check-protocol.ts';
import { countedText, cutText } from './finding-group.ts';
import { showMap } from './show-map.ts';

const shownRows = 10;
const shownColumns = 40;

/** The first rows and the map that the portal would make of the file. */
export function showPreview(root: ParentNode, { check, marks }: CheckResult, config: CheckerConfig): void {
  const { firstRows } = check.profile;
  const columns = check.profile.columns.slice(0, shownColumns);
  const rows = firstRows.slice(0, shownRows);
  const table = root.querySelector<HTMLTableElement>('[data-part=preview] table');
  if (!table) return;
  // Its rows are then not printed: a report is passed on.
  table.toggleAttribute(
    'data-personal',
    check.findings.some(({ rule }) => maskedRules.has(rule)),
  );
  const caption = [
    rows.length === 0 ? config.texts.previewEmpty : countedText(config.texts.previewRows, rows.length),
    ...(columns.length < check.profile.columns.length ? [columnsText(columns.length, check, config)] : []),
  ].join(' ');
  for (const element of root.querySelectorAll('[data-part=preview-caption]')) element.textContent = caption;
  const alignOf = (index: number): string =>
    valueKind(columns[index]?.type ?? 'text') === 'number' ? 'end' : 'start';
  const head = table.createTHead().insertRow();
  columns.forEach(({ name, type }, index) => {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.dataset['align'] = alignOf(index);
    const kind = document.createElement('span');
    kind.className = 'column-type';
    kind.textContent = config.types[type] ?? '';
    cell.append(cutText(name), kind);
    head.append(cell);
  });
  const body = table.createTBody();
  for (const cells of rows) {
    const row = body.insertRow();
    cells.slice(0, shownColumns).forEach((text, index) => {
      const cell = row.insertCell();
      cell.dataset['align'] = alignOf(index);
      cell.textContent = cutText(text);
    });
  }
  showMap(root, marks, config);
}

function columnsText(shown: number, { profile }: CheckResult['check'], { texts }: CheckerConfig): string {
  return fillText(texts.previewColumns, {
    shown: formatNumber(shown),
    all: formatNumber(profile.columns.length),
  });
}
