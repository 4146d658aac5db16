/** A rough key of how a French word sounds: words with the same key are said alike. */
export function soundOf(plain: string): string {
  return plain
    .replaceAll('ph', 'f')
    .replaceAll(/(?:ai|ei|oe|ae)/gu, 'e')
    .replaceAll(/(?:eau|au)/gu, 'o')
    .replaceAll(/(?:sch|sh|ch)(?=[lr])/gu, 'k')
    .replaceAll(/qu|ck|cqu/gu, 'k')
    .replaceAll(/c(?=[eiy])|sc(?=[eiy])|ti(?=on)|ç/gu, 's')
    .replaceAll(/c(?!h)/gu, 'k')
    .replaceAll(/g(?=[eiy])/gu, 'j')
    .replaceAll(/(?<!c)h/gu, '')
    .replaceAll('y', 'i')
    .replaceAll('z', 's')
    .replaceAll(/[ae]n|[ae]m(?=[bp])/gu, 'an')
    .replaceAll(/(.)\1+/gu, '$1')
    .replace(/(?:es|ent|e|s|t|x|d)$/u, '');
}
