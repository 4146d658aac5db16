import { lightStem } from '../../french/light-stem.ts';

/**
 * Whether two keywords of a list say the same thing, or one the beginning of the other: `monument` and
 * `monuments-historiques`, `ministere-de-la-culture` and `ministeredelaculture`, `homme-femme` and `femmes-hommes`.
 */
export function hasNearKeywords(keywords: readonly string[]): boolean {
  const forms = keywords.map(toForm);
  return forms.some((one, index) => forms.some((other, rank) => rank !== index && isNear(one, other)));
}

/** A keyword without what its spelling may change. */
interface KeywordForm {
  readonly words: readonly string[];
  readonly sorted: string;
  readonly compact: string;
}

function toForm(keyword: string): KeywordForm {
  const words = keyword.split('-').map(lightStem);
  return { words, sorted: words.toSorted().join(' '), compact: lightStem(keyword.replaceAll('-', '')) };
}

function isNear(one: KeywordForm, other: KeywordForm): boolean {
  return (
    one.sorted === other.sorted ||
    one.compact === other.compact ||
    one.words.every((word, index) => word === other.words[index])
  );
}
