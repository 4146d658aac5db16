/**
 * A script of `content/guides/scripts` with its words in ‹ › replaced: braces and chevrons mean something in code.
 *
 * @throws Error when a word has no value: a script with a hole in it would not run.
 */
export function fillScript(code: string, words: Readonly<Record<string, string>>): string {
  return code.trimEnd().replace(/‹(\w+)›/gu, (hole, word: string) => {
    const value = Object.hasOwn(words, word) ? words[word] : undefined;
    if (value === undefined) throw new Error(`Nothing fills ${hole} in a script of content/guides/scripts.`);
    return value;
  });
}
