import { toTerms } from './terms.ts';
import type { Theme } from './schemas/theme.ts';

/** A word, phrase or keyword of a theme. */
interface Clue {
  /** Index of the theme. */
  readonly theme: number;
  readonly terms: readonly string[];
  /** Whether it keeps the dataset out of the theme. */
  readonly excludes: boolean;
}

/** A clue found in a text, and the rank of its first term there. */
export interface Finding {
  readonly clue: Clue;
  readonly position: number;
}

/** The clues of all themes, arranged so that reading a text is linear in its length. */
export interface ThemeMatcher {
  readonly inText: (text: string) => Finding[];
  readonly inKeywords: (keywords: readonly string[]) => Finding[];
  /** Indexes of the themes that claim an organisation. */
  readonly ofOrganization: (organizationId: string) => readonly number[];
}

export function themeMatcher(themes: readonly Theme[]): ThemeMatcher {
  const words = clues(themes, 'words');
  const byFirstTerm = Map.groupBy(words, ({ terms }) => terms[0] ?? '');
  const byKeyword = Map.groupBy(clues(themes, 'keywords'), ({ terms }) => terms.join(' '));
  const claims = themes.flatMap(({ match }, theme) => match.organizations.map((id) => ({ id, theme })));
  const byOrganization = Map.groupBy(claims, ({ id }) => id);
  return {
    inText: (text) => {
      const terms = toTerms(text);
      return terms.flatMap((term, position) =>
        (byFirstTerm.get(term) ?? [])
          .filter((clue) => clue.terms.every((expected, offset) => terms[position + offset] === expected))
          .map((clue) => ({ clue, position })),
      );
    },
    inKeywords: (keywords) =>
      keywords.flatMap((keyword, position) =>
        (byKeyword.get(toTerms(keyword).join(' ')) ?? []).map((clue) => ({ clue, position })),
      ),
    ofOrganization: (id) => (byOrganization.get(id) ?? []).map(({ theme }) => theme),
  };
}

function clues(themes: readonly Theme[], kind: 'words' | 'keywords'): Clue[] {
  return themes.flatMap(({ match, except }, theme) => [
    ...distinct(match[kind]).map((terms) => ({ theme, terms, excludes: false })),
    ...distinct(except[kind]).map((terms) => ({ theme, terms, excludes: true })),
  ]);
}

/** `aide` and `aides` are one clue, and count once. */
function distinct(texts: readonly string[]): string[][] {
  return [...new Map(texts.map((text) => [toTerms(text).join(' '), toTerms(text)])).values()];
}
