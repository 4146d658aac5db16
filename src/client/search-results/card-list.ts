import { fillText } from '../../french/fill-text.ts';
import type { Excerpt, MatchedTerm, SearchHit } from '../../search/search-answer.ts';
import type { CardFigure, DatasetCardView } from '../../views/dataset-card.ts';
import type { AnswerTexts } from '../../views/search-texts.ts';
import { cloneTemplate, setHref, setText } from '../template.ts';
import { setMarkedText } from './marked-text.ts';

/**
 * The list of cards as `DatasetList.astro` writes it, from its template.
 *
 * @param matches what to highlight in each card; empty lists without a query.
 */
export function createCardList(
  host: ParentNode,
  cards: readonly DatasetCardView[],
  figure: CardFigure | null,
  matches: readonly (readonly MatchedTerm[])[],
): HTMLUListElement {
  const list = document.createElement('ul');
  list.className = 'dataset-list';
  list.setAttribute('role', 'list');
  for (const [index, view] of cards.entries()) {
    const card = cloneTemplate(host, 'card');
    fillCard(card, view, figure);
    mark(card, '.dataset-card__title a', view.title, matches[index] ?? []);
    mark(card, '.dataset-card__summary', view.summary, matches[index] ?? []);
    const item = document.createElement('li');
    item.append(card);
    list.append(item);
  }
  return list;
}

function mark(
  root: ParentNode,
  selector: string,
  text: string | null,
  matches: readonly MatchedTerm[],
): void {
  const element = root.querySelector(selector);
  if (element && text !== null && matches.length > 0) setMarkedText(element, text, matches);
}

/** Adds to the cards of a list the sentence and the column that were found, in the order of the list. */
export function showExcerpts(
  results: ParentNode,
  hits: readonly SearchHit[],
  excerpts: readonly Excerpt[],
  texts: AnswerTexts,
): void {
  for (const [index, card] of [...results.querySelectorAll('.dataset-card')].entries()) {
    const matches = hits[index]?.matches ?? [];
    const excerpt = excerpts[index];
    if (!excerpt) continue;
    if (excerpt.sentence !== null) showLine(card, 'dataset-card__summary', excerpt.sentence, matches);
    const found = foundText(excerpt, texts);
    if (found !== null) showLine(card, 'dataset-card__found', found, matches);
  }
}

/** Where else the words are: a column, else a file. */
function foundText({ column, resource }: Excerpt, texts: AnswerTexts): string | null {
  const quote = (text: string): string => fillText(texts.quote, { text });
  if (column !== null)
    return fillText(column.value === null ? texts.column : texts.columnValue, {
      name: quote(column.name),
      value: quote(column.value ?? ''),
      resource: quote(column.resource),
    });
  return resource === null ? null : fillText(texts.resource, { resource: quote(resource) });
}

/** A line of a card, made when the card has none. */
function showLine(card: Element, name: string, text: string, matches: readonly MatchedTerm[]): void {
  let line = card.querySelector(`.${name}`);
  if (!line) {
    line = document.createElement('p');
    line.className = name;
    card.querySelector('.dataset-card__foot')?.before(line);
  }
  setMarkedText(line, text, matches);
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
