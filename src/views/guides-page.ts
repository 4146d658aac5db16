import { guideGroups } from '../catalog/schemas/guide.ts';
import { formatNumber, typeset } from '../french/typography.ts';
import type { GuideEntry } from './guide-entry.ts';

/** A guide in the list of all. */
interface GuideRow {
  readonly title: string;
  readonly href: string;
  readonly summary: string;
  /** « 6 min » */
  readonly duration: string;
}

/** A part of the guides, with those it holds. */
export interface GuideGroupView {
  readonly id: string;
  readonly title: string;
  readonly guides: readonly GuideRow[];
}

/** The list of all guides, by part; an empty part is left out. */
export function toGuideGroups(guides: readonly GuideEntry[]): GuideGroupView[] {
  return Object.entries(guideGroups)
    .map(([id, title]) => ({
      id,
      title,
      guides: guides.filter(({ group }) => group === id).map(toRow),
    }))
    .filter((group) => group.guides.length > 0);
}

function toRow({ title, href, summary, minutes }: GuideEntry): GuideRow {
  return {
    title: typeset(title),
    href,
    summary: typeset(summary),
    duration: `${formatNumber(minutes)}\u00a0min`,
  };
}
