import type { CardFigure, DatasetCardView } from '../../views/dataset-card.ts';
import { cloneTemplate, setHref, setText } from '../template.ts';

/** The list of cards as `DatasetList.astro` writes it, from its template. */
export function createCardList(
  host: ParentNode,
  cards: readonly DatasetCardView[],
  figure: CardFigure | null,
): HTMLUListElement {
  const list = document.createElement('ul');
  list.className = 'dataset-list';
  list.setAttribute('role', 'list');
  for (const view of cards) {
    const card = cloneTemplate(host, 'card');
    fillCard(card, view, figure);
    const item = document.createElement('li');
    item.append(card);
    list.append(item);
  }
  return list;
}

function fillCard(card: DocumentFragment, view: DatasetCardView, figure: CardFigure | null): void {
  setText(card, '.dataset-card__title a', view.title);
  setHref(card, '.dataset-card__title a', view.href);
  setText(card, '.dataset-card__organization', view.organization.name);
  setHref(card, '.dataset-card__organization', view.organization.href);
  const time = card.querySelector('time');
  time?.setAttribute('datetime', view.updated.day);
  setText(card, 'time', view.updated.label);
  fillOrRemove(card, '.dataset-card__figure', figure && view.figures[figure]);
  fillOrRemove(card, '.dataset-card__summary', view.summary);
  fillOrRemove(card, '.dataset-card__more', view.moreFormats > 0 ? `+\u00a0${view.moreFormats}` : null);
  fillTheme(card, view);
  fillFormats(card, view.formats);
}

function fillTheme(card: DocumentFragment, { theme }: DatasetCardView): void {
  const article = card.querySelector<HTMLElement>('.dataset-card');
  if (theme === null) delete article?.dataset['hue'];
  else if (article) article.dataset['hue'] = theme.hue;
  fillOrRemove(card, '.dataset-card__theme', theme && theme.title);
  if (theme) setHref(card, '.dataset-card__theme', theme.href);
}

function fillFormats(card: DocumentFragment, formats: readonly string[]): void {
  const model = card.querySelector('.dataset-card__format');
  model?.before(
    ...formats.map((format) => {
      const badge = model.cloneNode();
      badge.textContent = format;
      return badge;
    }),
  );
  model?.remove();
}

function fillOrRemove(card: DocumentFragment, selector: string, text: string | null): void {
  if (text === null) card.querySelector(selector)?.remove();
  else setText(card, selector, text);
}
