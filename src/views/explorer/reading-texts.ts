/** What a map or a chart says while rows are read, and when the reading stops; `{name}` is replaced in the browser. */
export interface ReadingTexts {
  /** `{share}` of the file. */
  readonly loading: string;
  /** Why there are no more rows; `{known}` is one of {@link ReadingTexts.known}. */
  readonly pause: string;
  readonly limit: string;
  readonly broken: string;
  /** No row is known, one, or `{count}`; `{of}` how many ({@link ReadingTexts.of}, or nothing). */
  readonly known: { readonly none: string; readonly one: string; readonly many: string };
  readonly of: string;
}

/** @param subject « La carte », « Le graphique ». */
export function toReadingTexts(subject: string): ReadingTexts {
  return {
    loading: 'Lecture du fichier\u00a0: {share}',
    pause: `Pour l’instant, ${lowerFirst(subject)} {known}\u00a0: le fichier dépasse 20\u00a0Mo.`,
    limit: `${subject} {known}\u00a0: la lecture s’est arrêtée avant la fin du fichier.`,
    broken: `${subject} {known}\u00a0: la lecture s’est interrompue. Rechargez la page pour réessayer.`,
    known: {
      none: 'n’a reçu aucune ligne',
      one: 'ne tient compte que de la première ligne{of}',
      many: 'ne tient compte que des {count}\u00a0premières lignes{of}',
    },
    of: ' sur {total}',
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
