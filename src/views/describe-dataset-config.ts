import type { ColumnType } from '../tabular/column-type.ts';
import type { TableErrorCode } from '../tabular/table.ts';

/** What may be looked at again in a description. */
export type DraftCheckCode =
  | 'title-missing'
  | 'title-short'
  | 'title-long'
  | 'title-file-name'
  | 'title-capitals'
  | 'summary-missing'
  | 'summary-long'
  | 'summary-is-title'
  | 'description-short'
  | 'description-long'
  | 'columns-unexplained'
  | 'keywords-few'
  | 'keywords-many'
  | 'keywords-form'
  | 'keywords-always'
  | 'frequency-missing'
  | 'period-missing'
  | 'period-reversed'
  | 'territory-missing';

/** Words that the script writes; names in braces are replaced. */
export interface DescribeTexts {
  readonly size: string;
  readonly rowWords: readonly [one: string, many: string];
  readonly columnWords: readonly [one: string, many: string];
  readonly row: string;
  readonly columnsTitle: string;
  readonly columnHeads: readonly [name: string, meaning: string, type: string, example: string];
  readonly methodTitle: string;
  readonly limitsTitle: string;
  readonly updateTitle: string;
  readonly update: string;
  readonly factSummary: string;
  readonly factKeywords: string;
  readonly factFrequency: string;
  readonly factPeriod: string;
  readonly factZone: string;
  readonly factGranularity: string;
  /** Said while and after a file is read. */
  readonly reading: string;
  readonly read: string;
  readonly meaningOf: string;
  readonly moreColumns: string;
  readonly failures: Readonly<Record<TableErrorCode, string>>;
  /** After a failure, when another file had been read before. */
  readonly withdrawn: string;
  readonly checks: Readonly<Record<DraftCheckCode, string>>;
  /** No check is left. */
  readonly ready: string;
  readonly toReview: readonly [one: string, many: string];
  readonly length: string;
  readonly fileName: string;
}

/** What the script of the description tool is given, as JSON. */
export interface DescribeConfig {
  readonly texts: DescribeTexts;
  /** Labels of the ids of data.gouv.fr. */
  readonly labels: Readonly<Record<'frequency' | 'zone' | 'granularity', Readonly<Record<string, string>>>>;
  readonly types: Readonly<Record<ColumnType, string>>;
  /** Keywords expected on every dataset of the portal. */
  readonly always: readonly string[];
}
