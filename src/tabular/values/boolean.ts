const words: ReadonlyMap<string, boolean> = new Map([
  ['oui', true],
  ['non', false],
  ['vrai', true],
  ['faux', false],
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
]);

/** `true` or `false` for « oui », « non », « vrai », « faux », true, false, yes, no, whatever the case; else `null`. 0 and 1 are numbers. */
export function readBoolean(text: string): boolean | null {
  return text.length < 2 || text.length > 5 ? null : (words.get(text.toLowerCase()) ?? null);
}
