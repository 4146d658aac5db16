/** Longest text that is parsed to tell whether it is JSON; beyond, its two ends must do. */
const longest = 20_000;

/** Whether a cell holds a JSON object or array. */
export function isJson(text: string): boolean {
  const first = text.charAt(0);
  const last = text.at(-1);
  if (!(first === '{' && last === '}') && !(first === '[' && last === ']')) return false;
  if (text.length > longest) return /^(?:\{\s*"|\[\s*[[{"\d-])/.test(text.slice(0, 40));
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
