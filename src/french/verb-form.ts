const verbEndings = /(?:ées?|és?|[dçlntv]ue?s?|(?<!i)er|aient|issent|[çv]oi(?:t|vent))$/u;
const shortestVerb = 5;

/**
 * Whether a word ends as participles and verbs do (« vendus », « reçoit », « regardées »). A rough guess: such a word
 * seldom says what a question is about.
 *
 * @param word as written, with its accents.
 */
export function looksLikeVerb(word: string): boolean {
  return word.length >= shortestVerb && verbEndings.test(word.normalize('NFC').toLowerCase());
}
