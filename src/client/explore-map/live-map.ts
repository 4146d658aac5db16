import type { MapGeoJSONFeature } from 'maplibre-gl';
import type { MapTexts } from '../../views/explorer/map-texts.ts';
import { followReading } from '../explorer/reading-note.ts';
import type { ExplorerHost, TableState } from '../explorer/table-source.ts';
import { cloneTemplate } from '../template.ts';
import { BaseSwitch, type BaseState } from './base-switch.ts';
import { ContentLoader } from './content-loader.ts';
import { FeatureList, listLimit } from './feature-list.ts';
import { FieldChoice } from './field-choice.ts';
import { GeoFiles } from './geo-files.ts';
import { showLegend } from './legend-view.ts';
import { hasWebgl, linkMapStyles, loadMaplibre } from './load-maplibre.ts';
import { MapCanvas, type MoveCause } from './map-canvas.ts';
import { fieldsChanged, mapCard } from './map-card.ts';
import { MapChoices } from './map-choices.ts';
import type { MapContent, MapItem } from './map-content.ts';
import { messageOf } from './map-message.ts';
import { indexesIn, type Position } from './placement.ts';
import { StartView } from './start-view.ts';
import { rememberView, viewInAddress } from './view-address.ts';
import { nameFields, type NamingFields } from './title-field.ts';

/** Milliseconds between two readings of a table that is still coming. */
const whileLoading = 2000;
/** Longest wait for the end of a table before what has come is shown, in milliseconds from the start of the map. */
const restOfRows = 1000;

/** The live map of a resource: what `<explore-map>` puts in the place of the static one. */
export class LiveMap {
  readonly #element: HTMLElement;
  readonly #host: ExplorerHost;
  readonly #texts: MapTexts;
  readonly #abort = new AbortController();
  readonly #fields = new FieldChoice(() => {
    this.#root.querySelector('.map-card')?.dispatchEvent(new Event(fieldsChanged));
  });
  readonly #root: HTMLElement;
  readonly #list: FeatureList;
  readonly #geo: GeoFiles;
  readonly #choices: MapChoices;
  readonly #start: StartView;
  #loader: ContentLoader | null = null;
  #canvas: MapCanvas | null = null;
  #base: BaseSwitch | null = null;
  #content: MapContent | null = null;
  #naming: NamingFields = { titleName: null, detailName: null, preferred: [] };
  #turn = 0;
  /** Whether the visitor chose the view. */
  #moved = false;
  #opening = 0;
  #opener: HTMLElement | null = null;
  /** The last thing chosen in the list. */
  #chosen: string | undefined;

  constructor(element: HTMLElement, host: ExplorerHost, texts: MapTexts, closed: () => void) {
    this.#element = element;
    this.#host = host;
    this.#texts = texts;
    this.#geo = new GeoFiles(host.config.geo);
    const root = cloneTemplate(element, 'live').firstElementChild;
    if (!(root instanceof HTMLElement)) throw new Error('The template of the live map is empty.');
    this.#root = root;
    this.#list = new FeatureList({
      host: element,
      list: this.#part('list'),
      count: this.#part('count'),
      texts,
      open: (item, button) => {
        this.#chosen = item.key;
        this.#canvas?.approach(item);
        void this.#openItems([item], button);
      },
    });
    this.#choices = new MapChoices(root, texts, {
      content: () => void this.#refreshSafely(true),
      base: (base) => {
        if (base === 'remote') void this.#base?.showRemote();
        else this.#base?.showOutline('outline');
      },
      territory: (bounds) => {
        this.#moved = true;
        this.#canvas?.fit(bounds, true);
      },
    });
    this.#start = new StartView({
      button: this.#part('start'),
      texts,
      go: (bounds, animate) => this.#canvas?.fit(bounds, animate, 'start'),
      // Back where the list was left, so that it can be walked through.
      left: () =>
        (this.#list.buttonOf(this.#chosen) ?? this.#list.first ?? this.#canvas?.map.getCanvas())?.focus(),
    });
    this.#part('close').addEventListener('click', () => {
      rememberView(null);
      closed();
    });
  }

  /** Loads and shows the map. Rejects when nothing of it can be had. */
  async open(focus: boolean): Promise<void> {
    const { signal } = this.#abort;
    const drawable = hasWebgl();
    const [loader] = await Promise.all([
      this.#openLoader(signal),
      linkMapStyles(drawable),
      // Meanwhile: what the canvas will ask for.
      ...(drawable ? [loadMaplibre(), this.#geo.outline()] : []),
    ]);
    if (signal.aborted) return;
    this.#choices.offer(loader, drawable ? this.#host.config.baseMap !== null : false);
    this.#element.append(this.#root);
    if (drawable) await this.#openCanvas();
    else this.#root.dataset['drawing'] = 'none';
    this.#followReading(loader, signal);
    await this.#restOfRows(loader, signal);
    this.#follow(loader, signal);
    await this.#refresh(true);
    if (focus)
      this.#part(drawable ? 'canvas' : 'list')
        .querySelector<HTMLElement>('canvas, button')
        ?.focus();
    if (drawable && this.#host.config.baseMap) void this.#base?.showRemote();
  }

  /** Closed with the map, whatever else fails. */
  async #openLoader(signal: AbortSignal): Promise<ContentLoader> {
    const loader = await ContentLoader.open(this.#host, this.#geo, this.#texts, signal);
    this.#loader = loader;
    if (signal.aborted) loader.close();
    return loader;
  }

  /** Brings its top back in sight: the page became shorter when the static map left it. */
  reveal(): void {
    if (this.#root.getBoundingClientRect().top < 0) this.#root.scrollIntoView({ block: 'start' });
  }

  close(): void {
    this.#abort.abort();
    this.#canvas?.remove();
    this.#loader?.close();
    this.#root.remove();
  }

  #followReading({ table }: ContentLoader, signal: AbortSignal): void {
    const { rows } = this.#host.config;
    if (table)
      followReading({ host: this.#part('reading'), table, texts: this.#texts.reading, rows, signal });
  }

  /** A table that ends soon is drawn once. */
  #restOfRows({ table }: ContentLoader, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const isDone = (): boolean => !table || !table.state.loading || table.state.halted !== null;
      const end = (): void => {
        if (isDone()) resolve();
      };
      setTimeout(resolve, restOfRows);
      table?.on('progress', end, signal);
      end();
    });
  }

  /** The table changed: at once when a query did, from time to time while rows still come. */
  #follow({ table }: ContentLoader, signal: AbortSignal): void {
    let last = performance.now();
    let { loading, halted } = table?.state ?? { loading: false, halted: null };
    const follow = (state: TableState, urgent: boolean): void => {
      // A reading that pauses has nothing more to give for now.
      const ended = (loading && !state.loading) || (state.halted !== null && state.halted !== halted);
      ({ loading, halted } = state);
      if (!ended && (!urgent || (loading && performance.now() - last < whileLoading))) return;
      last = performance.now();
      void this.#refreshSafely(!this.#moved);
    };
    table?.on(
      'change',
      (state) => {
        follow(state, true);
      },
      signal,
    );
    table?.on(
      'progress',
      (state) => {
        follow(state, false);
      },
      signal,
    );
  }

  async #openCanvas(): Promise<void> {
    const { config } = this.#host;
    const outline = await this.#geo.outline();
    this.#base = new BaseSwitch({
      host: this.#root,
      outline,
      remote: config.baseMap,
      source: [this.#texts.outlineSource, config.geo.attribution].filter(Boolean).join('. '),
      signal: this.#abort.signal,
      changed: (state) => {
        this.#baseChanged(state);
      },
    });
    this.#canvas = await MapCanvas.create(this.#part('canvas'), {
      style: this.#base.outlineStyle,
      palette: this.#base.palette,
      texts: this.#texts,
      events: {
        moved: (cause) => {
          this.#viewChanged(cause);
        },
        idle: () => {
          this.#root.dataset['idle'] = (this.#content?.placed ?? 0).toString();
          // Tiles come when they come: what they hold is known when they are drawn.
          if (this.#content?.drawnOnly) void this.#showList();
        },
        clicked: (features, position) => void this.#clicked(features, position),
        baseFailed: () => this.#base?.showOutline('unreachable'),
      },
    });
    this.#base.attach(this.#canvas);
    this.#baseChanged('outline');
  }

  /** Reads the content again: the query, the mode or a wish changed. What was shown stays when it does not come. */
  async #refreshSafely(place: boolean): Promise<void> {
    try {
      await this.#refresh(place);
    } catch {
      if (this.#content) this.#choices.showMode(this.#content.mode);
      this.#say(this.#texts.notChanged);
    }
  }

  /** Rejects when the content does not come, unless another one was asked for meanwhile. */
  async #refresh(place: boolean): Promise<void> {
    const { mode, wishes } = this.#choices;
    if (!this.#loader || mode === null) return;
    const turn = ++this.#turn;
    const isLate = (): boolean => turn !== this.#turn || this.#abort.signal.aborted;
    const content = await this.#loader.load(mode, wishes).catch((error: unknown) => {
      if (isLate()) return null;
      throw error;
    });
    if (content === null || isLate()) return;
    this.#content = content;
    this.#start.follow(content);
    this.#naming = nameFields(content.fieldNames, this.#loader.table?.columns ?? null);
    this.#fields.show(
      this.#part('field-boxes'),
      this.#part('fields'),
      content.fieldNames,
      this.#naming.preferred,
    );
    this.#root.dataset['mode'] = mode;
    this.#root.dataset['placed'] = content.placed.toString();
    this.#choices.contentChanged(content);
    this.#say(messageOf(content, this.#texts));
    this.#showLegend();
    if (place) this.#place();
    this.#canvas?.setContent(content);
    await this.#showList();
  }

  #place(): void {
    const view = viewInAddress();
    if (view && this.#turn === 1) {
      this.#moved = true;
      this.#canvas?.jumpTo(view);
    } else this.#start.open(false);
  }

  #viewChanged(cause: MoveCause): void {
    this.#moved ||= cause === 'visitor';
    if (this.#canvas) {
      rememberView(this.#canvas.view);
      if (cause === 'start') this.#start.reached(this.#canvas.view);
    }
    void this.#showList();
  }

  async #showList(): Promise<void> {
    if (!this.#content) return;
    await this.#listContent(this.#content);
    if (this.#canvas) this.#start.offer(this.#canvas.view);
  }

  async #listContent(content: MapContent): Promise<void> {
    if (content.drawnOnly) {
      const items = this.#canvas ? content.itemsOf(this.#canvas.drawn()) : [];
      await this.#list.show(items.slice(0, listLimit), items.length, this.#naming);
      return;
    }
    const { total, indexes } = indexesIn(content, this.#canvas?.bounds ?? null, listLimit);
    this.#root.dataset['inView'] = total.toString();
    await this.#list.show(indexes.map(content.itemAt), total, this.#naming);
  }

  async #clicked(features: readonly MapGeoJSONFeature[], position: Position): Promise<void> {
    const [first] = features;
    const canvas = this.#canvas;
    if (!first || !canvas) return;
    const grouped = first.properties['cluster'] === true;
    const items = grouped ? await canvas.openGroup(first) : (this.#content?.itemsOf(features) ?? []);
    const [item] = items;
    if (!item) return;
    // A wide shape is best pointed at where it was clicked.
    const at = first.geometry.type === 'Point' ? item.position : position;
    await this.#openItems(items, canvas.map.getCanvas(), at);
  }

  async #openItems(items: readonly MapItem[], opener: HTMLElement, at = items[0]?.position): Promise<void> {
    const opening = ++this.#opening;
    const card = await mapCard({
      host: this.#element,
      texts: this.#texts,
      items,
      titleName: this.#naming.titleName,
      isShown: this.#fields.isShown,
      close: () => {
        this.#closeCard(card);
      },
    });
    // Another one was asked for meanwhile.
    if (opening !== this.#opening || this.#abort.signal.aborted) return;
    this.#part('inline-card').replaceChildren();
    if (this.#canvas && at)
      this.#canvas.openCard(card, at, () => {
        this.#giveFocusBack();
      });
    else this.#part('inline-card').replaceChildren(card);
    this.#opener = opener;
    // On a phone the list is under the map: its cards open out of sight, in a map that still moves.
    if (this.#canvas) this.#part('canvas').scrollIntoView({ block: 'nearest' });
    card.focus({ preventScroll: this.#canvas !== null });
  }

  #closeCard(card: HTMLElement): void {
    if (this.#canvas) this.#canvas.closeCard();
    else {
      card.remove();
      this.#giveFocusBack();
    }
  }

  /** To what opened the card, unless the visitor is already elsewhere. */
  #giveFocusBack(): void {
    const opener = this.#opener;
    this.#opener = null;
    const { activeElement } = document;
    if (activeElement !== document.body && !activeElement?.closest('.map-card, .maplibregl-popup')) return;
    const again = opener?.isConnected === true ? opener : this.#list.buttonOf(opener?.dataset['key']);
    (again ?? this.#canvas?.map.getCanvas())?.focus();
  }

  #baseChanged(state: BaseState): void {
    this.#choices.baseChanged(state);
    this.#part('base-note').textContent = this.#texts.base[state];
    this.#root.dataset['base'] = state;
    this.#showLegend();
  }

  #showLegend(): void {
    if (this.#content && this.#base)
      showLegend(this.#element, this.#part('legend'), this.#content.legend(this.#base.palette));
  }

  #say(message: string): void {
    const part = this.#part('message');
    part.textContent = this.#canvas ? message : [this.#texts.noWebgl, message].join(' ');
  }

  #part(name: string): HTMLElement {
    const part = this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`No part « ${name} » in the live map.`);
    return part;
  }
}
