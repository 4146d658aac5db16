import { plainWord } from '../../src/french/plain-word.ts';
import { wordEnd } from '../../src/search/field-layout.ts';
import type { ThesaurusEntries } from '../../src/search/thesaurus.ts';
import type { SearchRecord } from '../../src/search/search-record.ts';
import { vocabularyShards, vocabularyShardsOf } from '../../src/search/vocabulary.ts';
import { toWords } from '../../src/search/words.ts';

/** Words at most, the most used: what a correction downloads and compares stays small whatever the catalogue. */
const mostWords = 20_000;
const shortestWord = 4;

/**
 * The vocabulary of an index, shard by shard (`vocabulary.ts`): for each word, its most usual form and the number of
 * entries that hold it, in alphabetical order. The words of the thesaurus are in it, without entries: they find something too.
 *
 * @param contents what Pagefind indexes of each record: a word beyond the room of its field is not there.
 */
export function toVocabulary(
  records: readonly SearchRecord[],
  contents: readonly string[],
  thesaurus: ThesaurusEntries,
): Map<string, string> {
  const entries = countEntries(contents);
  const forms = new Map<string, Map<string, number>>();
  for (const { fields } of records) {
    // Values are left out: names of people and places, as often misspelt as the query. So are the names of columns and of
    // files: cut words, ends of addresses.
    const { values: _values, columns: _columns, resources: _resources, ...texts } = fields;
    for (const text of Object.values(texts).flat()) addForms(text, forms);
  }
  for (const stem of forms.keys()) if (!entries.has(stem)) forms.delete(stem);
  const expressions = [...thesaurus.same.flat(), ...thesaurus.toward.map(([from]) => from)];
  for (const text of expressions) addForms(text, forms);
  const words = Array.from(forms, ([stem, written]) => ({
    written: [...written].reduce((best, form) => (form[1] > best[1] ? form : best))[0],
    entries: entries.get(stem) ?? 0,
  }))
    .sort((a, b) => b.entries - a.entries || compare(a.written, b.written))
    .slice(0, mostWords)
    .sort((a, b) => compare(plainWord(a.written), plainWord(b.written)) || compare(a.written, b.written));
  return toShards(words);
}

function toShards(
  words: readonly { readonly written: string; readonly entries: number }[],
): Map<string, string> {
  const lines = new Map(vocabularyShards.map((shard) => [shard, [] as string[]]));
  for (const { written, entries } of words)
    for (const shard of vocabularyShardsOf(plainWord(written)))
      lines.get(shard)?.push(`${written} ${entries.toString()}`);
  return new Map(Array.from(lines, ([shard, some]) => [shard, some.join('\n')]));
}

/** Entries that hold each stem. */
function countEntries(contents: readonly string[]): Map<string, number> {
  const entries = new Map<string, number>();
  for (const content of contents)
    for (const word of new Set(content.split(' '))) {
      const stem = word.slice(0, -wordEnd.length);
      entries.set(stem, (entries.get(stem) ?? 0) + 1);
    }
  return entries;
}

function addForms(text: string, forms: Map<string, Map<string, number>>): void {
  for (const { start, end, plain, stem, stop } of toWords(text)) {
    if (stop || plain.length < shortestWord || !/^[a-z]+$/u.test(plain)) continue;
    const written = forms.get(stem) ?? new Map<string, number>();
    forms.set(stem, written);
    const form = text.slice(start, end).normalize('NFC').toLowerCase();
    written.set(form, (written.get(form) ?? 0) + 1);
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
