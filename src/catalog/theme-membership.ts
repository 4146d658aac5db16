import type { Dataset } from './schemas/dataset.ts';
import type { Theme } from './schemas/theme.ts';
import { toTerms } from './terms.ts';
import { themeMatcher, type Finding, type ThemeMatcher } from './theme-matcher.ts';

/** What membership is read from. */
export type ClassifiedDataset = Pick<
  Dataset,
  'title' | 'summary' | 'description' | 'keywords' | 'organizationId'
>;

/** Most themes a dataset may have. */
const maxThemes = 3;
/** Below it nothing is said: one word in the opening of a description proves nothing. */
const minScore = 2;
/** Share of the best score that a further theme must reach, when the title names it and when it does not. */
const minShareOfBest = { named: 1 / 3, unnamed: 0.6 } as const;
/** Characters of a description that count as its opening. */
const openingLength = 300;
const organizationWeight = 2;
/** What the first clue found in a place is worth; each further one there adds 1, `maxFurtherClues` times at most. */
const weights = { title: 4, keywords: 3, summary: 2, opening: 1 } as const;
const maxFurtherClues = 2;

type Place = keyof typeof weights;

/** What speaks for one theme. */
interface Evidence {
  score: number;
  /** Rank in the title of the first clue. */
  position: number;
  excluded: boolean;
}

/**
 * Compiles the themes once and returns the function that gives a dataset's themes, strongest evidence first,
 * three at most. A keyword counts when equal, a word or phrase when found whole in the title, the summary or the
 * opening of the description; accents, case and plurals do not matter. With equal evidence, the theme named first
 * in the title comes first, then the order of the themes.
 *
 * @throws Error when a theme rests on a generic keyword, or on nothing.
 */
export function themeClassifier(
  themes: readonly Theme[],
  genericKeywords: readonly string[],
): (dataset: ClassifiedDataset) => Theme[] {
  assertThemes(themes, genericKeywords);
  const matcher = themeMatcher(themes);
  return (dataset) => {
    const evidence = weigh(matcher, dataset, themes.length);
    const best = Math.max(minScore, ...evidence.map(({ score }) => score));
    return themes
      .map((theme, index) => ({ theme, ...(evidence[index] ?? nothing()) }))
      .filter(({ score, position }) => {
        const share = position < Infinity ? minShareOfBest.named : minShareOfBest.unnamed;
        return score >= minScore && score >= best * share;
      })
      .sort((a, b) => b.score - a.score || a.position - b.position || a.theme.order - b.theme.order)
      .slice(0, maxThemes)
      .map(({ theme }) => theme);
  };
}

function assertThemes(themes: readonly Theme[], genericKeywords: readonly string[]): void {
  const key = (text: string): string => toTerms(text).join(' ');
  const generic = new Set(genericKeywords.map(key));
  for (const { id, match } of themes) {
    if (match.keywords.length + match.words.length + match.organizations.length === 0) {
      throw new Error(
        `Theme \`${id}\` would hold no dataset: give content/themes/${id}.yaml keywords, words or organizations under \`match\`.`,
      );
    }
    const tooGeneral = [...match.keywords, ...match.words].find((text) => generic.has(key(text)));
    if (tooGeneral !== undefined) {
      throw new Error(
        `Theme \`${id}\` rests on \`${tooGeneral}\`, which is in genericKeywords of content/portal.yaml: it says nothing of a dataset. Remove it from content/themes/${id}.yaml.`,
      );
    }
  }
}

function weigh(matcher: ThemeMatcher, dataset: ClassifiedDataset, themeCount: number): Evidence[] {
  const evidence = Array.from({ length: themeCount }, nothing);
  const places: Record<Place, Finding[]> = {
    title: matcher.inText(dataset.title),
    keywords: matcher.inKeywords(dataset.keywords),
    summary: matcher.inText(dataset.summary ?? ''),
    opening: matcher.inText(opening(dataset.description)),
  };
  for (const [place, findings] of Object.entries(places) as [Place, Finding[]][]) {
    weighPlace(evidence, place, findings);
  }
  for (const theme of matcher.ofOrganization(dataset.organizationId)) {
    const entry = evidence[theme];
    if (entry) entry.score += organizationWeight;
  }
  return evidence.map((entry) => (entry.excluded ? nothing() : entry));
}

function weighPlace(evidence: readonly Evidence[], place: Place, findings: readonly Finding[]): void {
  for (const [theme, found] of Map.groupBy(findings, ({ clue }) => clue.theme)) {
    const entry = evidence[theme];
    if (!entry) continue;
    // The opening may name what the dataset is not: only what the producer puts forward keeps it out.
    if (place !== 'opening' && found.some(({ clue }) => clue.excludes)) entry.excluded = true;
    const positive = found.filter(({ clue }) => !clue.excludes);
    const distinct = new Set(positive.map(({ clue }) => clue)).size;
    if (distinct === 0) continue;
    entry.score += weights[place] + Math.min(distinct - 1, maxFurtherClues);
    if (place === 'title') entry.position = Math.min(...positive.map(({ position }) => position));
  }
}

function nothing(): Evidence {
  return { score: 0, position: Infinity, excluded: false };
}

/** Start of a description, without the addresses of its links. */
function opening(description: string): string {
  return description
    .slice(0, 2 * openingLength)
    .replaceAll(/\]\([^)]*\)?|https?:\/\/\S+|<[^>]*>/gu, ' ')
    .slice(0, openingLength);
}
