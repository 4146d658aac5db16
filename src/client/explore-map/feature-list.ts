import { fillText } from '../../french/fill-text.ts';
import { formatNumber } from '../../french/typography.ts';
import type { MapTexts } from '../../views/explorer/map-texts.ts';
import { cloneTemplate, setText } from '../template.ts';
import { itemTitle } from './map-card.ts';
import type { Field, MapItem } from './map-content.ts';

/** Things listed beside a map, at most. */
export const listLimit = 50;

interface ListOptions {
  readonly host: HTMLElement;
  readonly list: HTMLElement;
  readonly count: HTMLElement;
  readonly texts: MapTexts;
  readonly open: (item: MapItem, button: HTMLElement) => void;
}

/** The things in view as buttons, so that whoever does not see the map has what it shows. */
export class FeatureList {
  readonly #options: ListOptions;
  #turn = 0;

  constructor(options: ListOptions) {
    this.#options = options;
  }

  /** @param detailName field shown under the title. */
  async show(
    items: readonly MapItem[],
    total: number,
    { titleName, detailName }: { readonly titleName: string | null; readonly detailName: string | null },
  ): Promise<void> {
    const turn = ++this.#turn;
    const fields = await Promise.all(items.map((item) => item.fields().catch((): readonly Field[] => [])));
    // The view moved while the rows were read.
    if (turn !== this.#turn) return;
    const { list, count, texts } = this.#options;
    const focused = list.contains(document.activeElement) ? document.activeElement : null;
    list.replaceChildren(
      ...items.map((item, index) => this.#entry(item, fields[index] ?? [], titleName, detailName)),
    );
    list.scrollTop = 0;
    // The entry that had the focus keeps it while it is in view.
    if (focused instanceof HTMLElement) this.buttonOf(focused.dataset['key'])?.focus();
    count.textContent = countText(total, items.length, texts);
  }

  /** The button of a thing that is listed. */
  buttonOf(key: string | undefined): HTMLElement | null {
    const buttons = this.#options.list.querySelectorAll('button');
    return [...buttons].find(({ dataset }) => key !== undefined && dataset['key'] === key) ?? null;
  }

  /** The first button. */
  get first(): HTMLElement | null {
    return this.#options.list.querySelector('button');
  }

  #entry(
    item: MapItem,
    fields: readonly Field[],
    titleName: string | null,
    detailName: string | null,
  ): DocumentFragment {
    const { host, open } = this.#options;
    const entry = cloneTemplate(host, 'item');
    setText(entry, '[data-part=title]', itemTitle(item, fields, titleName));
    const detail = item.title === null ? fields.find(({ name }) => name === detailName) : fields[0];
    setText(entry, '[data-part=detail]', detail?.value.trim().slice(0, 120) ?? '');
    const button = entry.querySelector('button');
    if (button) button.dataset['key'] = item.key;
    button?.addEventListener('click', () => {
      open(item, button);
    });
    return entry;
  }
}

/** « 213 éléments dans la vue », and how many of them are listed. */
export function countText(total: number, shown: number, { inView }: MapTexts): string {
  if (total === 0) return inView.none;
  if (total === 1) return inView.one;
  const values = { count: formatNumber(total), shown: formatNumber(shown) };
  return fillText(shown < total ? inView.listed : inView.many, values);
}
