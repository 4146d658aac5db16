import { guideGroups, type Guide } from '../catalog/schemas/guide.ts';
import type { Portal } from '../catalog/schemas/portal.ts';
import { formatDay } from '../french/date.ts';
import { counted, typeset } from '../french/typography.ts';
import { routes } from '../routes.ts';
import type { DateView } from './date-view.ts';
import type { GuideEntry } from './guide-entry.ts';
import { toContents, toHeadingLink, type Heading, type HeadingLink } from './heading-link.ts';

/** What surrounds the text of a guide. */
export interface GuidePageView {
  readonly title: string;
  readonly summary: string;
  /** Part of the guides it belongs to. */
  readonly group: string;
  /** « 6 minutes de lecture » */
  readonly readingTime: string;
  /** Last reread. */
  readonly reviewed: DateView;
  /** Headings of the second level, in order. */
  readonly contents: readonly HeadingLink[];
  /** Whether they are many: folded on a phone, where they would stand before the text. */
  readonly contentsFold: boolean;
  /** Questions by heading of the second level; empty unless the guide asks for the list. */
  readonly questions: readonly { readonly title: string; readonly links: readonly HeadingLink[] }[];
  /** All guides, this one marked. */
  readonly menu: readonly (HeadingLink & { readonly current: boolean })[];
  readonly previous: HeadingLink | null;
  readonly next: HeadingLink | null;
  readonly elsewhere: Guide['elsewhere'];
  /** Mail to say what helped, and what did not. `null` when the portal has no contact. */
  readonly feedback: { readonly yes: string; readonly no: string } | null;
}

const mostUnfolded = 5;

/** @throws Error when no guide has this slug. */
export function toGuidePageView(
  slug: string,
  guides: readonly GuideEntry[],
  headings: readonly Heading[],
  { contacts }: Pick<Portal, 'contacts'>,
): GuidePageView {
  const rank = guides.findIndex((each) => each.slug === slug);
  const guide = guides[rank];
  if (guide === undefined) throw new Error(`No guide is named \`${slug}\`.`);
  const contents = toContents(headings);
  return {
    title: typeset(guide.title),
    summary: typeset(guide.summary),
    group: guideGroups[guide.group],
    readingTime: `${counted(guide.minutes, 'minute', 'minutes')} de lecture`,
    reviewed: { day: guide.reviewed, label: formatDay(guide.reviewed) },
    contents,
    contentsFold: contents.length > mostUnfolded,
    questions: guide.listQuestions ? toQuestions(headings) : [],
    menu: guides.map((each) => ({ ...toLink(each), current: each === guide })),
    previous: optionalLink(guides[rank - 1]),
    next: optionalLink(guides[rank + 1]),
    elsewhere: guide.elsewhere.map(({ label, url }) => ({ label: typeset(label), url })),
    feedback: toFeedback(guide, contacts[0]?.email),
  };
}

function toQuestions(headings: readonly Heading[]): GuidePageView['questions'] {
  const groups: { title: string; links: HeadingLink[] }[] = [];
  for (const heading of headings) {
    if (heading.depth === 2) groups.push({ title: typeset(heading.text), links: [] });
    if (heading.depth === 3) groups.at(-1)?.links.push(toHeadingLink(heading));
  }
  return groups;
}

function toLink({ title, href }: GuideEntry): HeadingLink {
  return { label: typeset(title), href };
}

function optionalLink(guide: GuideEntry | undefined): HeadingLink | null {
  return guide === undefined ? null : toLink(guide);
}

function toFeedback({ title, href }: GuideEntry, email: string | undefined): GuidePageView['feedback'] {
  if (email === undefined) return null;
  const mail = (subject: string, question: string): string => {
    const body = `${question}\n\n\n${href}`;
    return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  };
  return {
    yes: mail(`Guide « ${title} » : utile`, 'Ce qui m’a servi :'),
    no: mail(`Guide « ${title} » : à améliorer`, 'Ce que je cherchais et n’ai pas trouvé :'),
  };
}

/** Where a guide stands. */
export function guideBreadcrumb(title: string): { label: string; href?: string }[] {
  return [{ label: 'Guides', href: routes.guides }, { label: title }];
}
