import { fillText } from '../../french/fill-text.ts';
import type { MapTexts } from '../../views/explorer/map-texts.ts';
import { copyText } from '../copy-text.ts';
import { cloneTemplate, setHref, setText } from '../template.ts';
import type { Field, MapItem } from './map-content.ts';
import { formatPosition, mapLinks } from './open-in.ts';

/** Event that an open card hears when other fields are to be shown. */
export const fieldsChanged = 'fieldschanged';

interface CardOptions {
  /** Element that holds the templates. */
  readonly host: HTMLElement;
  readonly texts: MapTexts;
  readonly items: readonly MapItem[];
  /** Name of the field that is the title; `null` when there is none. */
  readonly titleName: string | null;
  readonly isShown: (field: string) => boolean;
  readonly close: () => void;
}

/**
 * The card of one or several things at one place: their fields as text, their position, ways out to other maps. Given
 * when it is filled, so that its size is known.
 */
export async function mapCard(options: CardOptions): Promise<HTMLElement> {
  const { host, items, close } = options;
  const card = cloneTemplate(host, 'card').firstElementChild;
  if (!(card instanceof HTMLElement)) throw new Error('The template of the card is empty.');
  let shown = 0;
  const show = (index: number): Promise<void> => {
    shown = (index + items.length) % items.length;
    return fillCard(card, options, shown);
  };
  const pager = card.querySelector<HTMLElement>('[data-part=pager]');
  if (pager) pager.hidden = items.length < 2;
  listen(card, 'previous', () => void show(shown - 1));
  listen(card, 'next', () => void show(shown + 1));
  listen(card, 'copy', () => void copyPosition(card, options, items[shown]));
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  card.addEventListener(fieldsChanged, () => void show(shown));
  await show(0);
  return card;
}

/** What names a thing: its title field when it is filled. */
export function itemTitle(item: MapItem, fields: readonly Field[], titleName: string | null): string {
  const named = fields.find(({ name }) => name === titleName)?.value.trim();
  const title = item.title ?? (named === undefined || named === '' ? item.fallbackTitle : named);
  return title.length > longestTitle ? `${title.slice(0, longestTitle)}…` : title;
}

const longestTitle = 120;

async function fillCard(card: HTMLElement, options: CardOptions, index: number): Promise<void> {
  const { texts, items, titleName, isShown } = options;
  const item = items[index];
  if (!item) return;
  card.dataset['item'] = item.key;
  setText(card, '[data-part=position]', formatPosition(item.position));
  setText(card, '[data-part=copied]', '');
  const links = mapLinks(item.position);
  setHref(card, '[data-part=osm]', links.osm);
  setHref(card, '[data-part=ign]', links.ign);
  setText(
    card,
    '[data-part=place]',
    fillText(texts.pager, { index: (index + 1).toString(), count: items.length.toString() }),
  );
  const fields = await item.fields().catch((): readonly Field[] => []);
  // Another one was asked for while this one was read.
  if (card.dataset['item'] !== item.key) return;
  const title = itemTitle(item, fields, titleName);
  setText(card, '[data-part=title]', title);
  card.setAttribute('aria-label', title);
  const rows = fields.filter(({ name, value }) => name !== titleName && value.trim() !== '' && isShown(name));
  card.querySelector('[data-part=values]')?.replaceChildren(...rows.flatMap(fieldRow));
  const empty = card.querySelector<HTMLElement>('[data-part=empty]');
  if (empty) {
    empty.hidden = rows.length > 0;
    empty.textContent = texts.emptyFields;
  }
}

const longestValue = 400;

function fieldRow({ name, value }: Field): HTMLElement[] {
  const term = document.createElement('dt');
  term.textContent = name;
  const definition = document.createElement('dd');
  definition.textContent = value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
  return [term, definition];
}

async function copyPosition(
  card: HTMLElement,
  { texts }: CardOptions,
  item: MapItem | undefined,
): Promise<void> {
  if (!item) return;
  const copied = await copyText(formatPosition(item.position));
  setText(card, '[data-part=copied]', copied ? texts.copied : texts.copyFailed);
}

function listen(card: HTMLElement, part: string, listener: () => void): void {
  card.querySelector(`[data-part=${part}]`)?.addEventListener('click', listener);
}
