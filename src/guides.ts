import { getCollection } from 'astro:content';
import { toGuideEntries } from './views/guide-entry.ts';

/** The guides of `content/guides`, by rank. */
export const guides = toGuideEntries(await getCollection('guides'));
