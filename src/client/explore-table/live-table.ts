import type { TableTexts } from '../../views/explorer/table-texts.ts';
import { SourceError } from '../explorer/failure.ts';
import type { ExplorerHost, TableSource } from '../explorer/table-source.ts';
import { cloneTemplate, setText } from '../template.ts';
import { loadStyle } from './load-style.ts';
import { TableView } from './table-view.ts';

/** Puts the live table in the place of the static one; `false` when its rows cannot be had, which is then said. */
export async function openLiveTable(
  element: HTMLElement,
  signal: AbortSignal,
  byHand: boolean,
): Promise<boolean> {
  const host = element.closest<ExplorerHost>('data-explorer');
  if (!host) return false;
  const texts = readTexts(element);
  await customElements.whenDefined('data-explorer');
  const [table] = await Promise.all([
    host.openTable().catch((error: unknown) => error),
    loadStyle().catch(() => undefined),
  ]);
  if (signal.aborted) return false;
  if (!isTable(table)) {
    showFailure(element, texts, table);
    return false;
  }
  const view = new TableView(element, host.config, table, texts, signal);
  view.start(byHand);
  return true;
}

function isTable(value: unknown): value is TableSource {
  return typeof value === 'object' && value !== null && 'setQuery' in value;
}

function readTexts(element: HTMLElement): TableTexts {
  const block = element.querySelector('script[data-part=texts]');
  // Written by ExploreTable.astro of the same build.
  return JSON.parse(block?.textContent ?? '{}') as TableTexts;
}

/** Says why there is no live table, and how to try again; the static one stays. */
function showFailure(element: HTMLElement, texts: TableTexts, error: unknown): void {
  const message = cloneTemplate(element, 'failure');
  const unread = error instanceof SourceError && !['unreachable', 'http-status'].includes(error.code);
  setText(message, '[data-part=text]', unread ? texts.failures.content : texts.failures.unreachable);
  const button = element.querySelector<HTMLElement>('[data-part=open]');
  message.querySelector('[data-part=retry]')?.addEventListener('click', () => {
    element.querySelector('[data-part=message]')?.replaceChildren();
    button?.click();
  });
  element.querySelector('[data-part=message]')?.replaceChildren(message);
}
