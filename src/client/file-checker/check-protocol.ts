import type { ChartData } from '../../tabular/chart/chart.ts';
import type { FileCheck } from '../../tabular/check/check-file.ts';
import type { CorrectionPlan } from '../../tabular/check/correction.ts';
import type { CheckFailureCode } from '../../views/file-checker/checker-config.ts';

/** Something to draw on the map of the preview, and how many rows are behind it. */
export type MapMark = readonly [longitude: number, latitude: number, rows: number];

/** What the worker found. */
export interface CheckResult {
  readonly check: FileCheck;
  readonly plan: CorrectionPlan;
  readonly marks: readonly MapMark[];
}

/** Page to worker. */
export type ToChecker =
  /** `communes`: whole address of the module of their codes. */
  | { readonly kind: 'check'; readonly file: File; readonly communes: string }
  | { readonly kind: 'correct'; readonly renames: boolean };

/** Worker to page, the chart after the result. `null` instead of a file: its numbers would be rounded. */
export type FromChecker =
  | { readonly kind: 'progress'; readonly step: 'reading' | 'judging'; readonly share: number | null }
  | { readonly kind: 'result'; readonly result: CheckResult }
  | { readonly kind: 'chart'; readonly chart: ChartData | null }
  | { readonly kind: 'corrected'; readonly file: { readonly name: string; readonly blob: Blob } | null }
  | { readonly kind: 'failure'; readonly code: CheckFailureCode; readonly message: string };
