import { formatDay } from '../../french/date.ts';
import { fillText } from '../../french/fill-text.ts';
import { counted } from '../../french/typography.ts';
import type { ChartData, ChartSpec } from '../../tabular/chart/chart.ts';
import { describeChart, type ChartDescription } from '../../tabular/chart/describe-chart.ts';
import { lineNeedsZero } from '../../tabular/chart/number-scale.ts';
import type { LiveChartTexts } from '../../views/explorer/chart-texts.ts';
import type { ExplorerConfig } from '../../views/explorer-config.ts';
import { followReading } from '../explorer/reading-note.ts';
import type { ExplorerHost, TableSource } from '../explorer/table-source.ts';
import { cloneTemplate } from '../template.ts';
import { ChartControls } from './chart-controls.ts';
import { possibleChart, readChart, writeChart } from './chart-choices.ts';
import { saveChart, type ChartFormat } from './chart-downloads.ts';
import { FigureTable } from './figure-table.ts';
import { plotChart } from './plot-chart.ts';

const parameter = 'graphique';
/** While rows come, the chart is drawn again at most this often. */
const refreshMilliseconds = 1000;
const leastWidth = 280;
const mostWidth = 960;

/** Opens the table of the page and makes its chart. Rejects when the rows cannot be had. */
export async function openLiveChart(host: HTMLElement, signal: AbortSignal): Promise<LiveChart> {
  const explorer = host.closest<ExplorerHost>('data-explorer');
  if (!explorer) throw new Error('<explore-chart> needs a <data-explorer> around it.');
  const texts = JSON.parse(
    host.querySelector('script[data-part=texts]')?.textContent ?? '{}',
  ) as LiveChartTexts;
  const table = await explorer.openTable();
  return new LiveChart(host, explorer.config, table, texts, signal);
}

/** A chart that follows the choices of the visitor and the query of the table. */
export class LiveChart {
  readonly #host: HTMLElement;
  readonly #config: ExplorerConfig;
  readonly #table: TableSource;
  readonly #texts: LiveChartTexts;
  readonly #signal: AbortSignal;
  #controls: ChartControls | undefined;
  #figures: FigureTable | undefined;
  #spec: ChartSpec | null;
  #shown: { readonly data: ChartData; readonly description: ChartDescription } | null = null;
  #width = 0;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: HTMLElement,
    config: ExplorerConfig,
    table: TableSource,
    texts: LiveChartTexts,
    signal: AbortSignal,
  ) {
    this.#host = host;
    this.#config = config;
    this.#table = table;
    this.#texts = texts;
    this.#signal = signal;
    this.#spec = this.#firstChart();
  }

  /**
   * Puts the live chart in the place of the one drawn at build.
   *
   * @param focus moves the focus to the choices: the button that was clicked is gone.
   */
  show(focus: boolean): void {
    if (!this.#table.abilities.wholeTable || this.#spec === null) {
      this.#tell(this.#texts.notWhole);
      return;
    }
    const live = this.#part('live');
    live.replaceChildren(cloneTemplate(this.#host, 'live-chart'));
    live.hidden = false;
    this.#part('static').hidden = true;
    this.#controls = new ChartControls(live, this.#table.columns, this.#texts.count);
    this.#figures = new FigureTable(this.#part('figures') as HTMLTableElement, this.#signal);
    this.#listen(live);
    this.#controls.show(this.#spec);
    if (focus) live.querySelector('select')?.focus();
    void this.#refresh();
  }

  #firstChart(): ChartSpec | null {
    const { columns } = this.#table;
    const asked = new URLSearchParams(location.search).get(parameter);
    const fromAddress = asked === null ? null : readChart(asked, columns);
    const drawn = this.#host.dataset['chart'];
    const start = drawn === undefined ? null : (JSON.parse(drawn) as ChartSpec | null);
    return (
      fromAddress ?? possibleChart(start ?? { kind: 'bar', x: -1, y: null, aggregate: 'count' }, columns)
    );
  }

  #listen(live: HTMLElement): void {
    const signal = this.#signal;
    const { reading } = this.#texts;
    const { rows } = this.#config;
    followReading({ host: this.#part('reading'), table: this.#table, texts: reading, rows, signal });
    live.addEventListener('change', () => void this.#choose(), { signal });
    live.addEventListener('click', (event) => void this.#act(event), { signal });
    this.#table.on('change', () => void this.#refresh(), signal);
    this.#table.on(
      'progress',
      ({ loading }) => {
        this.#later(loading);
      },
      signal,
    );
    const observer = new ResizeObserver(() => {
      this.#draw();
    });
    observer.observe(this.#part('drawing'));
    signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  #later(loading: boolean): void {
    if (loading && this.#timer !== undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        void this.#refresh();
      },
      loading ? refreshMilliseconds : 0,
    );
  }

  async #choose(): Promise<void> {
    const asked = this.#controls?.chosen();
    this.#spec = asked ? possibleChart(asked, this.#table.columns) : this.#spec;
    if (!this.#spec) return;
    this.#controls?.show(this.#spec);
    const url = new URL(location.href);
    url.searchParams.set(parameter, writeChart(this.#spec, this.#table.columns));
    history.replaceState(history.state, '', url);
    await this.#refresh();
  }

  /** Asks for the figures; an answer that a later question made void is dropped. */
  async #refresh(): Promise<void> {
    if (!this.#spec) return;
    const asked = ++this.#asked;
    try {
      const data = await this.#table.chart(this.#spec);
      if (asked !== this.#asked || this.#signal.aborted) return;
      const description = describeChart(data, this.#table.columns, this.#texts.words);
      this.#shown = { data, description };
      this.#width = 0;
      this.#say(description, data);
      this.#draw();
      this.#figures?.show(data, description);
    } catch {
      if (asked === this.#asked) this.#tell(this.#texts.failed);
    }
  }

  #say({ title, sentence, notes }: ChartDescription, data: ChartData): void {
    const { total, matching } = this.#table.state;
    const { words, filtered } = this.#texts;
    const rows = (count: number): string => counted(count, ...words.rows);
    const said = [...notes];
    const values = data.marks.map(({ value }) => value);
    if (data.spec.kind === 'line' && values.length > 1 && !lineNeedsZero(values))
      said.unshift(words.notes.axis);
    if (total !== null && matching !== null && matching !== total)
      said.unshift(fillText(filtered, { matching: rows(matching), total: rows(total) }));
    this.#part('title').textContent = title;
    if (this.#part('sentence').textContent !== sentence) this.#part('sentence').textContent = sentence;
    this.#part('notes').replaceChildren(
      ...said.map((text) => {
        const note = document.createElement('p');
        note.className = 'chart__note';
        note.textContent = text;
        return note;
      }),
    );
    this.#tell('');
  }

  #draw(): void {
    const place = this.#part('drawing');
    const width = Math.min(mostWidth, Math.max(leastWidth, Math.floor(place.clientWidth)));
    if (!this.#shown || width === this.#width) return;
    this.#width = width;
    const { data, description } = this.#shown;
    if (data.marks.length === 0) {
      place.replaceChildren();
      return;
    }
    const drawing = plotChart(data, description, width);
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', description.title);
    place.replaceChildren(drawing);
  }

  async #act({ target }: Event): Promise<void> {
    const action =
      target instanceof Element ? target.closest<HTMLElement>('[data-action]')?.dataset['action'] : undefined;
    if (action === undefined || !this.#shown) return;
    if (action === 'copy') {
      await this.#copyLink();
      return;
    }
    const drawing = this.#part('drawing').querySelector('svg');
    const name = `${this.#config.fileName}-graphique`;
    try {
      await saveChart(action as ChartFormat, { ...this.#shown, drawing, name, source: this.#source() });
    } catch {
      this.#tell(this.#texts.failed);
    }
  }

  async #copyLink(): Promise<void> {
    const { columns } = this.#table;
    const url = new URL(location.href);
    if (this.#spec) url.searchParams.set(parameter, writeChart(this.#spec, columns));
    url.hash = this.#host.id;
    try {
      await navigator.clipboard.writeText(url.href);
      this.#tell(this.#texts.copied);
    } catch {
      history.replaceState(history.state, '', url);
      this.#tell(this.#texts.copyFailed);
    }
  }

  #source(): string {
    const { datasetTitle, resourceTitle, producer, license, modifiedAt, pageUrl } = this.#config;
    return fillText(this.#texts.source, {
      dataset: datasetTitle,
      title: resourceTitle,
      producer,
      license,
      date: formatDay(modifiedAt),
      url: pageUrl,
    });
  }

  #tell(message: string): void {
    this.#part('status').textContent = message;
  }

  #part(name: string): HTMLElement {
    const part = this.#host.querySelector<HTMLElement>(`[data-part=${name}]`);
    if (!part) throw new Error(`No [data-part=${name}] in <explore-chart>.`);
    return part;
  }
}
