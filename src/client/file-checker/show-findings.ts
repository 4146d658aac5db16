import { formatNumber } from '../../french/typography.ts';
import type { CheckerConfig } from '../../views/file-checker/checker-config.ts';
import { cloneTemplate, setText } from '../template.ts';
import {
  countedText,
  cutText,
  severityCounts,
  type FindingGroup,
  type FindingPlace,
} from './finding-group.ts';

/** Places of a finding shown at once; the others are behind a fold. */
const shownPlaces = 6;
/** Places listed in all: the page does not freeze on thousands, and the reports have them. */
const listedPlaces = 200;

/** The verdict in large figures, one per severity. */
export function verdictItems(
  host: ParentNode,
  groups: readonly FindingGroup[],
  config: CheckerConfig,
): Node[] {
  return severityCounts(groups).map(([severity, count]) => {
    const item = cloneTemplate(host, 'verdict');
    item.firstElementChild?.setAttribute('data-severity', severity);
    const [figure = '', ...words] = countedText(config.severities[severity], count).split(/\s/u);
    setText(item, '[data-part=figure]', figure);
    setText(item, '[data-part=word]', words.join(' '));
    return item;
  });
}

/** What one rule found. */
export function findingItem(host: ParentNode, group: FindingGroup, config: CheckerConfig): Node {
  const item = cloneTemplate(host, 'finding');
  item.firstElementChild?.setAttribute('data-severity', group.severity);
  item
    .querySelector('[data-part=severity]')
    ?.replaceChildren(cloneTemplate(host, `severity-${group.severity}`));
  setText(item, '[data-part=name]', group.name);
  setText(item, '[data-part=sentence]', group.sentence);
  setText(item, '[data-part=mend]', group.mend);
  const guide = item.querySelector('[data-part=guide]');
  if (group.guide === null) guide?.remove();
  else guide?.querySelector('a')?.setAttribute('href', group.guide);
  showPlaces(item, group, config);
  return item;
}

function showPlaces(item: ParentNode, { places, name }: FindingGroup, config: CheckerConfig): void {
  const telling = places.filter(
    ({ column, lines, examples }) => column !== null || lines !== '' || examples.length > 0,
  );
  const table = item.querySelector('table');
  const fold = item.querySelector('details');
  if (!table || telling.length === 0) {
    item.querySelector('[data-part=places]')?.remove();
    fold?.remove();
    return;
  }
  setText(table, 'caption', name);
  const body = table.querySelector('tbody');
  body?.append(...telling.slice(0, shownPlaces).map((place) => placeRow(place, config)));
  const others = telling.slice(shownPlaces);
  if (!fold || others.length === 0) fold?.remove();
  else {
    const more = table.cloneNode(true);
    if (!(more instanceof HTMLTableElement)) return;
    more.tBodies[0]?.replaceChildren(
      ...others.slice(0, listedPlaces).map((place) => placeRow(place, config)),
    );
    const unlisted = others.length - listedPlaces;
    if (unlisted > 0) {
      const cell = more.createTFoot().insertRow().insertCell();
      cell.colSpan = more.rows[0]?.cells.length ?? 1;
      cell.textContent = countedText(config.texts.unlisted, unlisted);
    }
    setText(fold, 'summary', countedText(config.texts.more, others.length));
    fold.querySelector('[data-part=more]')?.append(more);
  }
}

function placeRow(
  { column, count, lines, examples }: FindingPlace,
  { texts }: CheckerConfig,
): HTMLTableRowElement {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = column === null ? texts.wholeFile : cutText(column);
  const number = row.insertCell();
  number.dataset['align'] = 'end';
  number.textContent = formatNumber(count);
  row.insertCell().textContent = lines;
  const shown = row.insertCell();
  for (const example of examples) {
    const code = document.createElement('code');
    code.textContent = example;
    if (shown.hasChildNodes()) shown.append(' ');
    shown.append(code);
  }
  row.prepend(head);
  return row;
}
