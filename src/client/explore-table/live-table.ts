import type { TableTexts } from '../../views/explorer/table-texts.ts';
import type { ExplorerHost, TableSource } from '../explorer/table-source.ts';
import { cloneTemplate, setText } from '../template.ts';
import { failureText } from './failure-text.ts';
import { loadStyle } from './load-style.ts';
import { TableView } from './table-view.ts';

/**
 * Puts the live table in the place of the static one; `false` when its rows cannot be had, which is then said.
 *
 * @param opening the table that the host opens.
 */
export async function openLiveTable(
  element: HTMLElement,
  host: ExplorerHost,
  opening: Promise<TableSource>,
  signal: AbortSignal,
  byHand: boolean,
): Promise<boolean> {
  const texts = readTexts(element);
  element.querySelector('[data-part=message]')?.replaceChildren();
  const style = loadStyle().catch(() => undefined);
  try {
    const table = await opening;
    await style;
    if (!signal.aborted) await new TableView(element, host.config, table, texts, signal).start(byHand);
    return !signal.aborted;
  } catch (error) {
    if (!signal.aborted) showFailure(element, texts, error);
    return false;
  }
}

function readTexts(element: HTMLElement): TableTexts {
  const block = element.querySelector('script[data-part=texts]');
  // Written by ExploreTable.astro of the same build.
  return JSON.parse(block?.textContent ?? '{}') as TableTexts;
}

/** Says why there is no live table, and how to try again; the static one stays. */
function showFailure(element: HTMLElement, texts: TableTexts, error: unknown): void {
  const message = cloneTemplate(element, 'failure');
  setText(message, '[data-part=text]', failureText(error, texts));
  const button = element.querySelector<HTMLElement>('[data-part=open]');
  message.querySelector('[data-part=retry]')?.addEventListener('click', () => {
    button?.focus();
    button?.click();
  });
  element.querySelector('[data-part=message]')?.replaceChildren(message);
}
