import { fillText } from '../../french/fill-text.ts';
import { formatNumber, formatShare } from '../../french/typography.ts';
import type { ReadingTexts } from '../../views/explorer/reading-texts.ts';
import type { TableSource } from './table-source.ts';

interface ReadingNoteOptions {
  /** Holds the parts of `ReadingNote.astro`. */
  readonly host: HTMLElement;
  readonly table: Pick<TableSource, 'state' | 'abilities' | 'on' | 'resume'>;
  readonly texts: ReadingTexts;
  /** Rows of the whole table, `null` when unknown. */
  readonly rows: number | null;
  readonly signal: AbortSignal;
}

/**
 * What a map or a chart says of rows that are not all there: how far the reading is, why it stopped, of how many rows
 * it knows, and a button to go on where there is more.
 */
export function followReading({ host, table, texts, rows, signal }: ReadingNoteOptions): void {
  const part = (name: string): HTMLElement => {
    const element = host.querySelector<HTMLElement>(`[data-part=${name}]`);
    if (!element) throw new Error(`No [data-part=${name}] in the note of a reading.`);
    return element;
  };
  const resume = part('resume');
  let broken = false;
  const show = (): void => {
    const { loading, halted, progress } = table.state;
    const total = table.state.total ?? 0;
    const reason = broken ? 'broken' : halted;
    const of = rows !== null && rows > total ? fillText(texts.of, { total: formatNumber(rows) }) : '';
    const size = total < 1 ? 'none' : total < 2 ? 'one' : 'many';
    const known = fillText(texts.known[size], { count: formatNumber(total), of });
    const note = reason === null ? '' : fillText(texts[reason], { known });
    const share = progress === null ? '…' : formatShare(progress);
    part('progress').textContent = loading && reason === null ? fillText(texts.loading, { share }) : '';
    const said = part('halted');
    if (said.textContent !== note) said.textContent = note;
    resume.hidden = reason !== 'pause';
    host.dataset['halted'] = reason ?? '';
  };
  resume.addEventListener(
    'click',
    () => {
      table.resume();
    },
    { signal },
  );
  table.on('progress', show, signal);
  table.on(
    'error',
    () => {
      broken = table.abilities.wholeTable;
      show();
    },
    signal,
  );
  show();
}
