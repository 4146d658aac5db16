import { nameWords } from '../name-words.ts';
import type { ColumnProfiler } from '../profile/column-profiler.ts';
import { isPlaceholder } from '../values/placeholder.ts';

const france = /^(?:fr|fra|france|france m[eé]tropolitaine|r[eé]publique fran[cç]aise|250|99100|\+?33)$/iu;

/** What may stand beside « pays » in the name of a column of countries. */
const beside =
  /^(?:pays|country|countries|code|codes|cd|nom|name|libelle|lib|iso|alpha|insee|de|du|des|d|l|la|le|of|naissance|residence|origine|adresse|provenance|producteur|nationalite|\d+)$/u;

/** Whether the name of a column says countries: `pays`, `code_pays_iso`, not « Pays de la Loire » nor « label pays d’art ». */
export function namesCountries(name: string): boolean {
  const words = nameWords(name);
  return (
    words.some((word) => /^(?:pays|country|countries)$/u.test(word)) &&
    words.every((word) => beside.test(word))
  );
}

/** Whether a table has rows of other countries than France, as a column of countries says. */
export function isAbroad(columns: readonly Pick<ColumnProfiler, 'name' | 'values'>[]): boolean {
  return columns.some(
    ({ name, values }) =>
      namesCountries(name) && (values ?? []).some((value) => !france.test(value) && !isPlaceholder(value)),
  );
}
