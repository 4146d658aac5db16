import { typeset } from '../french/typography.ts';

/** A heading of a text, as Astro gives it. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** A link and what it says. */
export interface HeadingLink {
  readonly label: string;
  readonly href: string;
}

export function toHeadingLink({ slug, text }: Heading): HeadingLink {
  return { href: `#${slug}`, label: typeset(text) };
}

/** Headings of the second level, in order: a table of contents. */
export function toContents(headings: readonly Heading[]): HeadingLink[] {
  return headings.filter(({ depth }) => depth === 2).map(toHeadingLink);
}
