import { valueKind } from '../column-type.ts';
import { nameWords } from '../name-words.ts';
import { CellScan } from '../profile/cell-scan.ts';
import { CellJudge } from '../profile/cell-verdict.ts';
import { chooseMeasure, chooseType, type ColumnClues, type ColumnReading } from '../profile/choose-type.ts';
import { nameHints, type NameHints } from '../profile/column-name.ts';
import type { ColumnProfiler } from '../profile/column-profiler.ts';
import type { CellKind } from '../profile/evidence.ts';
import { codeKind, type CodeKind, type CompanyNumber } from './code-kind.ts';

/** What is known of a column before its cells are judged one by one. */
export interface JudgedColumn {
  /** As its profile reads it, or more strictly where too many odd cells make it a text there. */
  readonly reading: ColumnReading;
  readonly code: CodeKind | null;
  /** The numbers of companies that it holds, if any. */
  readonly company: CompanyNumber | null;
  /** Whether its values name things: a number with an exponent has then lost digits. */
  readonly identifies: boolean;
}

/** Types that any cell agrees with. */
export const loose: ReadonlySet<string> = new Set(['text', 'category', 'empty']);

/** What is known of a column once all its cells were profiled. */
export function judgedColumn(profiler: ColumnProfiler): JudgedColumn {
  const { name } = profiler;
  const reading = strictReading(profiler);
  const code = codeKind({ name, type: reading.type });
  return {
    reading,
    code,
    company: companyNumber(name, code),
    identifies: profiler.identifies,
  };
}

function companyNumber(name: string, code: CodeKind | null): CompanyNumber | null {
  if (code !== 'siren' && code !== 'siret') return null;
  const { siren, siret } = nameHints(name);
  return siren && siret ? 'either' : code;
}

/**
 * How the cells are to be read: where the profile sees a text, words for « no value » do not count, and numbers or dates
 * make the column when most cells are.
 */
function strictReading(profiler: ColumnProfiler): ColumnReading {
  const reading = profiler.reading();
  if (!loose.has(reading.type)) return reading;
  const clues = profiler.cluesWithoutBlanks();
  const without = chooseType(clues);
  if (!loose.has(without.type)) return without;
  return mostlyMeasured(profiler, clues) ?? reading;
}

/** Fewer numbers or dates than that make no column. */
const fewestMeasured = 5;
/** Names of what is written with digits without being a number. */
const wordsOfTexts =
  /^(?:voies?|rues?|adresses?|batiments?|etages?|portes?|lots?|parcelles?|sections?|tomes?|pages?|articles?|versions?|salles?|lignes?|titres?|nom|noms|libelles?|intitules?|designation|commentaires?|remarques?|observations?|dimensions?|formats?|tailles?|series?)$/u;

function mostlyMeasured(profiler: ColumnProfiler, clues: ColumnClues): ColumnReading | null {
  const { hints } = clues;
  if (namesCodes(hints) || nameWords(profiler.name).some((word) => wordsOfTexts.test(word))) return null;
  const reading = chooseMeasure(clues);
  if (reading === null || clues.evidence.count(reading.fits) < fewestMeasured) return null;
  // A name that says how many leaves no doubt.
  if (hints.quantity || hints.money || hints.percentage || valueKind(reading.type) === 'date') return reading;
  const { values } = profiler;
  return values === null || values.some((value) => isCodeLike(value, reading)) ? null : reading;
}

function namesCodes(hints: NameHints): boolean {
  const { identifier, commune, departement, region, postalCode, siren, siret, phone, email, url } = hints;
  return (
    identifier || commune || departement || region || postalCode || siren || siret || phone || email || url
  );
}

const scan = new CellScan();
const judge = new CellJudge();

/** « 12 bis », « 3B », « D.1234 », « 12-14 » among numbers: the numbers are then names of houses, of pages, of things. */
const codeLike = /^\d+ ?(?:bis|ter|quater)\b|^\d+[A-Z]{1,2}\b|^[A-Z]{1,3}[-./ ]?\d|^\d+ ?[-/–] ?\d+/iu;

function isCodeLike(value: string, { fits }: ColumnReading): boolean {
  if (!codeLike.test(value)) return false;
  scan.scan(value);
  judge.judge(value, scan.mask);
  const kind: CellKind = { shape: judge.shape, marks: judge.marks, count: 1 };
  return !fits(kind);
}
