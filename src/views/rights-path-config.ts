/** What the script of the rights path is given, as JSON: the graph with its texts set, and the words of the summary. */
export interface RightsPathConfig {
  readonly start: string;
  readonly questions: Readonly<Record<string, RightsQuestion>>;
  readonly conclusions: Readonly<Record<string, RightsConclusion>>;
  readonly references: Readonly<Record<string, { readonly label: string; readonly href: string }>>;
  readonly texts: RightsPathTexts;
}

export interface RightsQuestion {
  readonly title: string;
  readonly help: string | null;
  readonly choices: readonly RightsAnswer[];
}

export interface RightsAnswer {
  /** Unique in its question. */
  readonly id: string;
  readonly label: string;
  readonly detail: string | null;
  /** Question or conclusion that follows. */
  readonly to: string;
  readonly conditions: readonly string[];
  /** Ids of references. */
  readonly references: readonly string[];
}

export interface RightsConclusion {
  readonly verdict: { readonly label: string; readonly tone: 'success' | 'warning' | 'error' };
  readonly title: string;
  readonly text: string;
  readonly conditions: readonly string[];
  readonly references: readonly string[];
}

/** Words of the summary, and of what the script writes. */
interface RightsPathTexts {
  /** « Question {number} » */
  readonly number: string;
  readonly title: string;
  readonly verdict: string;
  readonly conditions: string;
  readonly answers: string;
  readonly references: string;
  /** « Établi le {day} sur {address} » */
  readonly origin: string;
  readonly warning: string;
  readonly fileName: string;
}
