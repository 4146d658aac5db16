const isDigit = (code: number) => code >= 48 && code <= 57;

function areDigits(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

/** Reference of a musée de France in Muséofile: `M0001`, `B9001`. */
export function isMuseofile(text: string): boolean {
  if (text.length !== 5) return false;
  const letter = text.charCodeAt(0);
  return (letter === 77 || letter === 66) && areDigits(text, 1);
}

/**
 * Reference of the base Mérimée: `PA00078014` (protected), `IA00005843` (inventory), `EA59000002` (architecture), with
 * a letter in place of the first zero in some régions (`PA2A000012`).
 */
export function isMerimee(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(1) !== 65) return false;
  const letter = text.charCodeAt(0);
  if (letter !== 80 && letter !== 69 && letter !== 73) return false;
  const corsica = text.startsWith('2A', 2) || text.startsWith('2B', 2);
  return areDigits(text, corsica ? 4 : 2);
}
