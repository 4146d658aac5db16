import type { Guide } from '../catalog/schemas/guide.ts';
import { guideRoute } from '../routes.ts';

/** A guide as lists, menus and the search see it. */
export interface GuideEntry extends Guide {
  /** Last part of its address. */
  readonly slug: string;
  readonly href: string;
  /** Minutes to read it. */
  readonly minutes: number;
}

/** Words that a careful reader reads in a minute. */
const wordsPerMinute = 220;

/**
 * Guides by rank, with the time to read them.
 *
 * @param files name and text (MDX) of each file of `content/guides`, with its front matter.
 */
export function toGuideEntries(
  files: readonly { readonly id: string; readonly data: Guide; readonly body?: string | undefined }[],
): GuideEntry[] {
  return files
    .map(({ id, data, body = '' }) => ({
      ...data,
      slug: id,
      href: guideRoute(id),
      minutes: readingMinutes(body),
    }))
    .toSorted((a, b) => a.order - b.order);
}

/** Minutes to read a text, one at least; tags of MDX and their attributes are not read. */
export function readingMinutes(mdx: string): number {
  const words = mdx.replace(/<[^>]*>|\{[^}]*\}/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  return Math.max(1, Math.round(words.length / wordsPerMinute));
}
