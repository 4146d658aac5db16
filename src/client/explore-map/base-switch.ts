import type { StyleSpecification } from 'maplibre-gl';
import type { ExplorerConfig } from '../../views/explorer-config.ts';
import { fetchStyle } from './base-map.ts';
import type { MapCanvas } from './map-canvas.ts';
import { readPalette, type MapPalette } from './map-palette.ts';
import { outlineStyle, type OutlineData } from './outline-style.ts';

export type BaseState = 'outline' | 'remote' | 'loading' | 'unreachable';

interface BaseOptions {
  readonly host: HTMLElement;
  readonly outline: OutlineData;
  readonly remote: ExplorerConfig['baseMap'];
  /** Where the outline comes from, shown on the map. */
  readonly source: string;
  readonly signal: AbortSignal;
  readonly changed: (state: BaseState, palette: MapPalette) => void;
}

/** Which base map is under the data: the embedded outline at once, then the remote one when it answers. */
export class BaseSwitch {
  readonly #options: BaseOptions;
  #canvas: MapCanvas | null = null;
  #remoteStyle: StyleSpecification | null = null;
  #shown: 'outline' | 'remote' = 'outline';
  palette: MapPalette;

  constructor(options: BaseOptions) {
    this.#options = options;
    this.palette = readPalette(options.host, 'page');
  }

  get outlineStyle(): StyleSpecification {
    return outlineStyle(this.#options.outline, this.palette, '');
  }

  get attribution(): string {
    return this.#options.source;
  }

  attach(canvas: MapCanvas): void {
    const { signal } = this.#options;
    this.#canvas = canvas;
    canvas.setAttribution(this.attribution);
    const repaint = (): void => {
      if (this.#shown === 'outline') this.showOutline('outline');
    };
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint, { signal });
    const observer = new MutationObserver(repaint);
    observer.observe(document.documentElement, { attributeFilter: ['data-color-scheme'] });
    signal.addEventListener('abort', () => {
      observer.disconnect();
    });
  }

  showOutline(state: BaseState): void {
    this.#shown = 'outline';
    this.palette = readPalette(this.#options.host, 'page');
    this.#canvas?.setBase(this.outlineStyle, this.palette, this.attribution, false);
    this.#options.changed(state, this.palette);
  }

  /** The map stays on its outline when the server does not answer. */
  async showRemote(): Promise<void> {
    const { remote, signal, changed, host } = this.#options;
    if (!remote) return;
    changed('loading', this.palette);
    this.#remoteStyle ??= await fetchStyle(remote.styleUrl, signal);
    if (signal.aborted) return;
    if (!this.#remoteStyle) {
      changed('unreachable', this.palette);
      return;
    }
    this.#shown = 'remote';
    // That map is light whatever the page is.
    this.palette = readPalette(host, 'light');
    this.#canvas?.setBase(this.#remoteStyle, this.palette, remote.attribution, true);
    changed('remote', this.palette);
  }
}
