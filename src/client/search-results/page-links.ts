import { paginationSteps } from '../../search/pagination-steps.ts';
import { cloneTemplate } from '../template.ts';

/** The pagination as `Pagination.astro` writes it, from a template that has every kind of step. */
export function createPageLinks(
  host: ParentNode,
  { page, pages }: { readonly page: number; readonly pages: number },
  hrefFor: (page: number) => string,
): DocumentFragment {
  if (pages < 2) return document.createDocumentFragment();
  const links = cloneTemplate(host, 'pages');
  const list = links.querySelector('ul');
  const [previous, ...rest] = list?.children ?? [];
  const next = rest.pop();
  const models = {
    page: rest.find((item) => item.querySelector('a:not([aria-current])')),
    gap: rest.find((item) => !item.querySelector('a')),
  };
  const steps = paginationSteps(page, pages).flatMap((step) => {
    const item = models[step.kind]?.cloneNode(true);
    if (!(item instanceof HTMLElement)) return [];
    if (step.kind === 'page') setStep(item.querySelector('a'), step.page, page, hrefFor);
    return [item];
  });
  setEnd(previous, page > 1 ? hrefFor(page - 1) : null, page - 1);
  setEnd(next, page < pages ? hrefFor(page + 1) : null, page + 1);
  list?.replaceChildren(...[previous, ...steps, next].filter((item) => item !== undefined));
  return links;
}

function setStep(
  link: HTMLAnchorElement | null,
  page: number,
  current: number,
  hrefFor: (page: number) => string,
): void {
  if (!link) return;
  const known = link.textContent.trim();
  link.setAttribute('aria-label', (link.getAttribute('aria-label') ?? '').replace(known, page.toString()));
  link.textContent = page.toString();
  link.href = hrefFor(page);
  link.dataset['page'] = page.toString();
  if (page === current) link.setAttribute('aria-current', 'page');
}

/** The first and last steps: a link, or, where there is nowhere to go, the same words without one. */
function setEnd(item: Element | undefined, href: string | null, page: number): void {
  const link = item?.querySelector('a');
  if (!link) return;
  if (href === null) {
    const words = document.createElement('span');
    words.className = link.className;
    words.setAttribute('aria-hidden', 'true');
    words.append(...link.childNodes);
    link.replaceWith(words);
  } else {
    link.href = href;
    link.dataset['page'] = page.toString();
  }
}
