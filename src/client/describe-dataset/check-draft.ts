import type { DraftCheckCode } from '../../views/describe-dataset-config.ts';
import type { Draft } from './draft.ts';

/** Bounds of data.gouv.fr (contract §2.8), and those of good use. Lengths in characters. */
export const draftLimits = {
  title: { least: 10, most: 120 },
  summary: { most: 200 },
  description: { least: 100, most: 100_000 },
  keywords: { least: 2, most: 6 },
  /** The contract says three; datasets typed in data.gouv.fr itself have `ia`. */
  keyword: { least: 2, most: 96 },
} as const;

/** Something to look at again; `values` fill its text. */
export interface DraftCheck {
  readonly code: DraftCheckCode;
  readonly values: Readonly<Record<string, string>>;
}

/** Most remarks on one thing hide one another: one per field is told, the gravest. */
export function checkDraft(draft: Draft, description: string, always: readonly string[]): DraftCheck[] {
  return [
    checkTitle(draft.title.trim()),
    checkSummary(draft),
    checkDescription(description),
    checkColumns(draft),
    ...checkKeywords(draft.keywords, always),
    draft.frequency === '' ? remark('frequency-missing') : null,
    checkPeriod(draft),
    draft.zone === '' && draft.granularity === '' ? remark('territory-missing') : null,
  ].filter((check) => check !== null);
}

/** As data.gouv.fr writes keywords: lower case, digits, hyphens. */
export function isKeyword(text: string): boolean {
  const { least, most } = draftLimits.keyword;
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text) && text.length >= least && text.length <= most;
}

/** `Musées de France` → `musees-de-france`. */
export function toKeyword(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

function remark(code: DraftCheckCode, values: Readonly<Record<string, string>> = {}): DraftCheck {
  return { code, values };
}

function checkTitle(title: string): DraftCheck | null {
  const { least, most } = draftLimits.title;
  const values = { count: title.length.toString(), least: least.toString(), most: most.toString() };
  if (title === '') return remark('title-missing');
  if (title.length > most) return remark('title-long', values);
  if (/_|\.(?:csv|xlsx?|ods|json|geojson)\b/iu.test(title)) return remark('title-file-name');
  if (title.length < least) return remark('title-short', values);
  return /\p{Lu}/u.test(title) && title === title.toLocaleUpperCase('fr') ? remark('title-capitals') : null;
}

function checkSummary({ title, summary }: Draft): DraftCheck | null {
  const text = summary.trim();
  const { most } = draftLimits.summary;
  if (text === '') return remark('summary-missing', { most: most.toString() });
  if (text.length > most) {
    return remark('summary-long', { count: text.length.toString(), most: most.toString() });
  }
  return text.toLocaleLowerCase('fr') === title.trim().toLocaleLowerCase('fr')
    ? remark('summary-is-title')
    : null;
}

function checkDescription(description: string): DraftCheck | null {
  const { least, most } = draftLimits.description;
  const values = { count: description.length.toString(), least: least.toString(), most: most.toString() };
  if (description.length < least) return remark('description-short', values);
  return description.length > most ? remark('description-long', values) : null;
}

function checkColumns({ columns }: Draft): DraftCheck | null {
  const bare = columns.filter(({ meaning }) => meaning.trim() === '').length;
  return bare === 0 ? null : remark('columns-unexplained', { count: bare.toString() });
}

function checkKeywords(keywords: readonly string[], always: readonly string[]): (DraftCheck | null)[] {
  const { least, most } = draftLimits.keywords;
  const wrong = keywords.filter((keyword) => !isKeyword(keyword));
  const count = { count: keywords.length.toString(), least: least.toString(), most: most.toString() };
  const form = {
    keywords: wrong.join(', '),
    least: draftLimits.keyword.least.toString(),
    most: draftLimits.keyword.most.toString(),
  };
  const first = always[0];
  return [
    keywords.length < least ? remark('keywords-few', count) : null,
    keywords.length > most ? remark('keywords-many', count) : null,
    wrong.length > 0 ? remark('keywords-form', form) : null,
    first !== undefined && !keywords.includes(first) ? remark('keywords-always', { keyword: first }) : null,
  ];
}

function checkPeriod({ start, end }: Draft): DraftCheck | null {
  if (start === '') return remark('period-missing');
  return end !== '' && end < start ? remark('period-reversed') : null;
}
