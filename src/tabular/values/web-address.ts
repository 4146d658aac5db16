const scheme = /^(?:https?|ftp):\/\/[^\s/?#]+\.[^\s]+$|^https?:\/\/localhost[^\s]*$/iu;
/** Labels of letters, digits and hyphens, and an end of letters: `ytrac.fr`, `www.zadkine.paris.fr/visite`. */
const host =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,62}[\p{L}\p{N}])?\.)+(\p{L}{2,24})(?::\d{2,5})?(?:[/?#]\S*)?$/u;
const email = /^[^\s@<>(),;:"]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}[\p{L}\p{N}])?\.)+\p{L}{2,24}$/u;
/** Ends that are those of files, not of hosts. */
const fileEnds: ReadonlySet<string> = new Set(
  [
    'csv',
    'doc',
    'docx',
    'gif',
    'htm',
    'html',
    'jpeg',
    'jpg',
    'json',
    'mp3',
    'mp4',
    'ods',
    'odt',
    'pdf',
  ].concat(['php', 'png', 'svg', 'tif', 'tiff', 'txt', 'wav', 'webp', 'xls', 'xlsx', 'xml', 'zip']),
);
/** Longest address looked at: beyond, it is a text that begins like one. */
const longest = 2083;

/** An address with its scheme: `https://…`, `http://…`, `ftp://…`. */
export function isUrl(text: string): boolean {
  return text.length <= longest && scheme.test(text);
}

/** An address without its scheme: `www.culture.gouv.fr/musees`, `museepompiers.com/`. */
export function isHost(text: string): boolean {
  if (text.length > longest) return false;
  const end = host.exec(text)?.[1];
  return end !== undefined && (text.startsWith('www.') || !fileEnds.has(end.toLowerCase()));
}

export function isEmail(text: string): boolean {
  return text.length <= 254 && email.test(text);
}
