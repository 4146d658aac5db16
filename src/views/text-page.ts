import { typeset } from '../french/typography.ts';
import { toContents, type Heading, type HeadingLink } from './heading-link.ts';

/** Front matter of a text of `content/pages`. */
export interface TextPage {
  readonly title: string;
  readonly description: string;
  readonly kicker?: string | undefined;
  readonly lead?: string | undefined;
  readonly contents: boolean;
}

export interface TextPageView {
  readonly title: string;
  readonly description: string;
  readonly kicker: string | undefined;
  readonly lead: string | undefined;
  /** Table of contents; empty for a text that is short. */
  readonly contents: readonly HeadingLink[];
}

export function toTextPageView(page: TextPage, headings: readonly Heading[]): TextPageView {
  const { title, description, kicker, lead, contents } = page;
  return {
    title: typeset(title),
    description: typeset(description),
    kicker: kicker === undefined ? undefined : typeset(kicker),
    lead: lead === undefined ? undefined : typeset(lead),
    contents: contents ? toContents(headings) : [],
  };
}
