/** What a map or a chart says while rows are read, and when the reading stops; `{name}` is replaced in the browser. */
export interface ReadingTexts {
  /** `{share}` of the file. */
  readonly loading: string;
  /** `{count}` rows are known, `{of}` how many ({@link ReadingTexts.of}, or nothing). */
  readonly pause: string;
  readonly limit: string;
  readonly broken: string;
  readonly of: string;
}

/** @param subject « La carte », « Le graphique ». */
export function toReadingTexts(subject: string): ReadingTexts {
  const first = 'que des {count}\u00a0premières lignes{of}';
  return {
    loading: 'Lecture du fichier\u00a0: {share}',
    pause: `${subject} ne tient compte, pour l’instant, ${first}\u00a0: le fichier dépasse 20\u00a0Mo.`,
    limit: `${subject} ne tient compte ${first}\u00a0: la lecture s’est arrêtée avant la fin du fichier.`,
    broken: `${subject} ne tient compte ${first}\u00a0: la lecture s’est interrompue. Rechargez la page pour réessayer.`,
    of: ' sur {total}',
  };
}
