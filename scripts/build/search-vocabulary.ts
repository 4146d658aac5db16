import { plainWord } from '../../src/french/plain-word.ts';
import type { ThesaurusEntries } from '../../src/search/thesaurus.ts';
import type { SearchRecord } from '../../src/search/search-record.ts';
import { toWords } from '../../src/search/words.ts';

/** Words at most, the most used: what a correction downloads stays small whatever the catalogue. */
const mostWords = 20_000;
const shortestWord = 4;

interface Spelling {
  readonly entries: Set<number>;
  /** How often each form is written. */
  readonly forms: Map<string, number>;
}

/**
 * The vocabulary of an index (`parseVocabulary`): for each word, its most usual form and the number of entries that
 * hold it, in alphabetical order. The words of the thesaurus are in it: they find something too.
 */
export function toVocabulary(records: readonly SearchRecord[], thesaurus: ThesaurusEntries): string {
  const spellings = new Map<string, Spelling>();
  records.forEach(({ fields }, entry) => {
    // Values are left out: names of people and places, as often misspelt as the query.
    const { values: _, ...texts } = fields;
    for (const text of Object.values(texts).flat()) addWords(text, entry, spellings);
  });
  const expressions = [...thesaurus.same.flat(), ...thesaurus.toward.map(([from]) => from)];
  for (const text of expressions) addWords(text, null, spellings);
  return Array.from(spellings.values(), ({ entries, forms }) => ({
    written: [...forms].reduce((best, form) => (form[1] > best[1] ? form : best))[0],
    entries: Math.max(1, entries.size),
  }))
    .sort((a, b) => b.entries - a.entries || compare(a.written, b.written))
    .slice(0, mostWords)
    .sort((a, b) => compare(plainWord(a.written), plainWord(b.written)) || compare(a.written, b.written))
    .map(({ written, entries }) => `${written} ${entries.toString()}`)
    .join('\n');
}

function addWords(text: string, entry: number | null, spellings: Map<string, Spelling>): void {
  for (const { start, end, plain, stem, stop } of toWords(text)) {
    if (stop || plain.length < shortestWord || !/^[a-z]+$/u.test(plain)) continue;
    const spelling = spellings.get(stem) ?? { entries: new Set(), forms: new Map() };
    spellings.set(stem, spelling);
    if (entry !== null) spelling.entries.add(entry);
    const form = text.slice(start, end).normalize('NFC').toLowerCase();
    spelling.forms.set(form, (spelling.forms.get(form) ?? 0) + 1);
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
