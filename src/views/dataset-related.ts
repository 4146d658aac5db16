import type { Catalog } from '../catalog/catalog.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';

/** Datasets shown as related, at most. */
const maxRelated = 4;
/** A word shared by more datasets than this tells nothing, and would make the whole quadratic. */
const maxShared = 40;
/** Weight of a word of the title against a keyword, which somebody chose. */
const titleWeight = 0.6;
/** Less shared than this is chance. */
const minScore = 0.5;

/** Rare words of the catalogue, each with the datasets that have it. */
interface WordIndex {
  readonly words: ReadonlyMap<string, readonly Dataset[]>;
  readonly generic: ReadonlySet<string>;
}

const indexes = new WeakMap<Catalog, WordIndex>();

/** Datasets that share rare keywords or title words with this one, closest first. Bounded work per dataset. */
export function relatedDatasets(dataset: Dataset, catalog: Catalog): Dataset[] {
  const index = indexes.get(catalog) ?? makeIndex(catalog);
  indexes.set(catalog, index);
  const themes = new Set(catalog.themesByDataset.get(dataset.id)?.map(({ id }) => id));
  const scores = new Map<Dataset, number>();
  for (const [word, weight] of wordsOf(dataset, index.generic)) {
    const sharers = index.words.get(word) ?? [];
    if (sharers.length > maxShared) continue;
    for (const other of sharers) {
      if (other.id !== dataset.id)
        scores.set(other, (scores.get(other) ?? 0) + weight / Math.sqrt(sharers.length));
    }
  }
  return [...scores]
    .map(([other, score]): [Dataset, number] => [other, score * affinity(other)])
    .filter(([, score]) => score >= minScore)
    .toSorted(([a, first], [b, second]) => second - first || (a.id < b.id ? -1 : 1))
    .slice(0, maxRelated)
    .map(([other]) => other);

  function affinity(other: Dataset): number {
    const sameProducer = other.organizationId === dataset.organizationId ? 1.2 : 1;
    const otherThemes = catalog.themesByDataset.get(other.id) ?? [];
    if (themes.size === 0 || otherThemes.length === 0) return sameProducer;
    return sameProducer * (otherThemes.some(({ id }) => themes.has(id)) ? 1.5 : 0.5);
  }
}

function makeIndex({ datasets, portal }: Catalog): WordIndex {
  const generic = new Set(portal.genericKeywords);
  const words = new Map<string, Dataset[]>();
  for (const dataset of datasets) {
    for (const word of wordsOf(dataset, generic).keys()) {
      const sharers = words.get(word);
      if (sharers === undefined) words.set(word, [dataset]);
      // One more than the limit is enough to know that the word is too common.
      else if (sharers.length <= maxShared) sharers.push(dataset);
    }
  }
  return { words, generic };
}

/** Keywords and title words, in one form (no accent, no plural), each with its weight. */
function wordsOf({ keywords, title }: Dataset, generic: ReadonlySet<string>): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of normalize(title).split(/[^a-z]+/u))
    if (word.length >= 5) words.set(stem(word), titleWeight);
  for (const keyword of keywords.slice(0, 30))
    if (!generic.has(keyword)) words.set(stem(normalize(keyword)), 1);
  return words;
}

function normalize(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function stem(word: string): string {
  return word.replace(/s$/u, '');
}
