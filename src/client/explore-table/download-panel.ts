import { toParisDay } from '../../french/date.ts';
import type { Row } from '../../tabular/table.ts';
import type { TableState } from '../explorer/table-source.ts';
import { saveFile } from '../save-file.ts';
import { noticeLines } from './download-notice.ts';
import { part } from './part.ts';
import { showPanel } from './popover-panel.ts';
import { visibleColumns } from './shown-columns.ts';
import type { TableView } from './table-view.ts';
import type { DownloadFormat } from './write-download.ts';

/** The rows and columns shown, as a file. */
export class DownloadPanel {
  readonly #view: TableView;

  constructor(view: TableView) {
    this.#view = view;
  }

  open(anchor: HTMLElement): void {
    const { element, table } = this.#view;
    const panel = showPanel(element, 'download-panel', anchor);
    part(panel, 'summary').textContent = element.querySelector('[data-part=count]')?.textContent ?? '';
    if (!table.abilities.wholeTable) {
      this.#offerExport(panel);
      return;
    }
    const abort = new AbortController();
    panel.addEventListener('toggle', ({ newState }) => {
      if (newState === 'closed') abort.abort();
    });
    part(panel, 'partial').hidden = !isPartial(table.state);
    const status = part(panel, 'status');
    const { downloads } = this.#view.texts;
    for (const button of panel.querySelectorAll<HTMLButtonElement>('[data-format]')) {
      button.addEventListener('click', () => {
        // Written by TablePanels.astro of the same build.
        const format = button.dataset['format'] as DownloadFormat;
        status.textContent = downloads.working;
        void this.#download(format, abort.signal).then(
          () => {
            panel.hidePopover();
          },
          () => {
            status.textContent = downloads.failed;
          },
        );
      });
    }
  }

  #offerExport(panel: HTMLElement): void {
    const { table } = this.#view;
    const url = table.abilities.exportUrl(table.query, table.state.matching);
    part(panel, 'formats').hidden = true;
    part(panel, url === null ? 'too-many' : 'export').hidden = false;
    if (url !== null) panel.querySelector('[data-part=export] a')?.setAttribute('href', url);
  }

  async #download(format: DownloadFormat, signal: AbortSignal): Promise<void> {
    const { table, config, shown, texts } = this.#view;
    const visible = visibleColumns(shown);
    const { writeDownload } = await import('./write-download.ts');
    const names = (indexes: Iterable<number>): string[] =>
      [...indexes].map((index) => table.columns[index]?.name ?? '');
    const file = await writeDownload(format, {
      columns: visible.flatMap((index) => table.columns[index] ?? []),
      rows: pick(table.allRows(signal), visible),
      notice: noticeLines(
        {
          config,
          query: table.query,
          hidden: names(shown.hidden),
          rows: table.state.matching ?? 0,
          total: table.state.total,
          partial: isPartial(table.state),
          link: location.href,
          today: toParisDay(new Date().toISOString()),
        },
        texts,
      ),
      fileName: config.fileName,
      texts,
    });
    saveFile(file.blob, file.name);
  }
}

/** Whether the file holds rows that were not read. */
function isPartial({ loading, halted }: TableState): boolean {
  return loading || halted !== null;
}

async function* pick(
  batches: AsyncIterable<readonly Row[]>,
  columns: readonly number[],
): AsyncGenerator<Row[]> {
  for await (const rows of batches) yield rows.map((row) => columns.map((index) => row[index] ?? ''));
}
