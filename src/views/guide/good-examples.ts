import type { Catalog } from '../../catalog/catalog.ts';
import { currentFrequency, frequencyLabel } from '../../catalog/frequency.ts';
import { countCriteria } from '../../catalog/quality.ts';
import type { Dataset } from '../../catalog/schemas/dataset.ts';
import { updateDeadline } from '../../catalog/update-deadline.ts';
import { formatDate } from '../../french/date.ts';
import { typeset } from '../../french/typography.ts';
import { datasetRoute } from '../../routes.ts';
import { hasNearKeywords } from './near-keywords.ts';

/** What a dataset does well: which ones do, and what to look at in them. */
interface Merit {
  readonly has: (dataset: Dataset, catalog: Catalog) => boolean;
  readonly why: (dataset: Dataset) => string;
}

/** Recommended number of keywords. */
const keywordRange = { least: 2, most: 6 } as const;

const merits = {
  described: {
    has: ({ summary, description, quality }) =>
      summary !== null && description.length >= 300 && isComplete(quality),
    why: ({ quality }) => {
      const { met, judged } = countCriteria(quality);
      return `Description courte et longue ; ${met} critères de qualité sur ${judged}.`;
    },
  },
  current: {
    // Its page must not say otherwise: the criterion of data.gouv.fr is shown there.
    has: (dataset, { manifest }) =>
      updateDeadline(dataset, manifest.finishedAt)?.isLate === false &&
      dataset.quality.updatedInTime !== false,
    why: ({ frequency, updatedAt }) =>
      `Fréquence annoncée : ${frequencyLabel(currentFrequency(frequency)).toLowerCase()} ; mis à jour le ${formatDate(updatedAt)}.`,
  },
  keywords: {
    has: ({ keywords }, { portal }) =>
      keywords.length >= keywordRange.least &&
      keywords.length <= keywordRange.most &&
      !hasNearKeywords(keywords) &&
      portal.keywordAdvice.always.every(({ keyword }) => keywords.includes(keyword)) &&
      portal.keywordAdvice.recommended.some(({ keyword }) => keywords.includes(keyword)),
    why: ({ keywords }) => `Ses mots-clés : ${keywords.join(', ')}.`,
  },
} as const satisfies Readonly<Record<string, Merit>>;

export type MeritName = keyof typeof merits;

export interface GoodExample {
  readonly title: string;
  readonly href: string;
  /** What to look at. */
  readonly why: string;
}

const shown = 3;

/** The most viewed datasets that do something well, one per producer as long as there are enough. */
export function toGoodExamples(name: MeritName, catalog: Catalog): GoodExample[] {
  const { has, why }: Merit = merits[name];
  const good = catalog.datasets
    .filter((dataset) => has(dataset, catalog))
    .toSorted((a, b) => b.metrics.views - a.metrics.views);
  const firstOfEach = [
    ...new Map(good.toReversed().map((dataset) => [dataset.organizationId, dataset])).values(),
  ].toSorted((a, b) => b.metrics.views - a.metrics.views);
  return [...new Set([...firstOfEach.slice(0, shown), ...good])].slice(0, shown).map((dataset) => ({
    title: typeset(dataset.title),
    href: datasetRoute(dataset.slug),
    why: typeset(why(dataset)),
  }));
}

/** All criteria but two at most. */
function isComplete(quality: Dataset['quality']): boolean {
  const { met, judged } = countCriteria(quality);
  return judged > 0 && judged - met <= 2;
}
