import { pageKind, type PageKind } from './page-kind.ts';
import { decodeEntities, scanHtml, type Tag } from './scan-html.ts';

/** What the checks need to know of a built page. */
export interface PageFacts {
  /** Address of the page: `/jeux-de-donnees/`, `/404.html`. */
  readonly path: string;
  readonly kind: PageKind;
  readonly language: string | null;
  readonly title: string;
  readonly description: string | null;
  readonly canonical: string | null;
  readonly noindex: boolean;
  /** Where the page sends its visitor at once, when its address has moved. */
  readonly movedTo: string | null;
  /** Levels of the headings, in order. */
  readonly headings: readonly number[];
  readonly ids: readonly string[];
  readonly links: readonly string[];
  /** Addresses of the scripts that the page asks for by itself. */
  readonly scripts: readonly string[];
  /** Text of each script written in the page, blocks of data (JSON, JSON-LD) apart. */
  readonly inlineScripts: readonly string[];
  readonly jsonLd: readonly string[];
  readonly stylesheets: readonly string[];
  /** Images and other files that come without waiting for a gesture. */
  readonly images: readonly string[];
  readonly preloadedFonts: readonly string[];
  /** `style` attributes and elements, `on…` attributes: what the security policy refuses. */
  readonly refusedMarkup: readonly string[];
}

/** Types of `<script>` that no browser runs (HTML, « data block »): the security policy lets them be. */
const dataBlock = /^application\/(?:ld\+)?json$/u;

export function toPageFacts(path: string, html: string): PageFacts {
  const tags = scanHtml(html);
  const values = (select: (tag: Tag) => string | undefined): string[] =>
    tags.map(select).filter((value) => value !== undefined);
  const meta = (name: string): string | null =>
    tags
      .find((tag) => tag.name === 'meta' && tag.attributes.get('name') === name)
      ?.attributes.get('content') ?? null;
  const rel = (tag: Tag, kind: string): boolean =>
    tag.name === 'link' && (tag.attributes.get('rel') ?? '').split(' ').includes(kind);
  const scripts = tags.filter(({ name }) => name === 'script');
  const type = ({ attributes }: Tag): string => attributes.get('type')?.toLowerCase() ?? '';
  const isJsonLd = (tag: Tag): boolean => type(tag) === 'application/ld+json';
  return {
    path,
    kind: pageKind(path),
    language: tags.find(({ name }) => name === 'html')?.attributes.get('lang') ?? null,
    title: decodeEntities(tags.find(({ name }) => name === 'title')?.text ?? '').trim(),
    description: meta('description'),
    canonical: tags.find((tag) => rel(tag, 'canonical'))?.attributes.get('href') ?? null,
    movedTo: refreshTarget(tags),
    noindex: (meta('robots') ?? '').includes('noindex'),
    headings: values(({ name }) => /^h([1-6])$/u.exec(name)?.[1]).map(Number),
    ids: values(({ attributes }) => attributes.get('id')),
    links: values(({ name, attributes }) =>
      name === 'a' || name === 'area' ? attributes.get('href') : undefined,
    ),
    scripts: [
      ...scripts.map(({ attributes }) => attributes.get('src')).filter((src) => src !== undefined),
      ...values((tag) => (rel(tag, 'modulepreload') ? tag.attributes.get('href') : undefined)),
    ],
    inlineScripts: scripts
      .filter((tag) => !tag.attributes.has('src') && !dataBlock.test(type(tag)))
      .map(({ text }) => text),
    jsonLd: scripts.filter(isJsonLd).map(({ text }) => text),
    stylesheets: values((tag) => (rel(tag, 'stylesheet') ? tag.attributes.get('href') : undefined)),
    images: values(eagerFile),
    preloadedFonts: values((tag) =>
      rel(tag, 'preload') && tag.attributes.get('as') === 'font' ? tag.attributes.get('href') : undefined,
    ),
    refusedMarkup: tags.flatMap(refusedMarkup),
  };
}

/** Address of a file that the tag loads at once: an image that is not lazy, a sprite, an icon of the page. */
function eagerFile({ name, attributes }: Tag): string | undefined {
  if (name === 'img' && attributes.get('loading') !== 'lazy') return attributes.get('src');
  if (name === 'use') return attributes.get('href')?.split('#', 1)[0] ?? undefined;
  return undefined;
}

function refusedMarkup({ name, attributes }: Tag): string[] {
  const handlers = [...attributes.keys()].filter((key) => /^on[a-z]+$/u.test(key));
  return [
    ...handlers.map((key) => `<${name} ${key}>`),
    ...(attributes.has('style') ? [`<${name} style="${attributes.get('style') ?? ''}">`] : []),
    ...(name === 'style' ? ['<style>'] : []),
  ];
}

function refreshTarget(tags: readonly Tag[]): string | null {
  const refresh = tags.find(({ attributes }) => attributes.get('http-equiv')?.toLowerCase() === 'refresh');
  return /^\s*0\s*;\s*url=(.+)$/iu.exec(refresh?.attributes.get('content') ?? '')?.[1] ?? null;
}
