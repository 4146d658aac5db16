/** Binds small words to the next one with a no-break space: a name broken on two lines keeps « de la Culture » whole. */
export function bindSmallWords(text: string): string {
  return text.replace(/(?<=^|[\s\u00a0])(au|aux|de|des|du|en|et|la|le|les|à) /giu, '$1\u00a0');
}
