import { valueKind } from '../column-type.ts';
import { nameWords } from '../name-words.ts';
import { CellScan } from '../profile/cell-scan.ts';
import { CellJudge } from '../profile/cell-verdict.ts';
import { chooseMeasure, chooseType, type ColumnClues, type ColumnReading } from '../profile/choose-type.ts';
import { nameHints, type NameHints } from '../profile/column-name.ts';
import type { ColumnProfiler } from '../profile/column-profiler.ts';
import type { CellKind } from '../profile/evidence.ts';
import { isPlaceholder } from '../values/placeholder.ts';
import { codeKind, type CodeKind, type CompanyNumber } from './code-kind.ts';
import { namesSocialNumber } from './personal-data.ts';
import { isAbroad, namesCountries } from './table-countries.ts';

/** What is known of a column before its cells are judged one by one. */
export interface JudgedColumn {
  /** As its profile reads it, or more strictly where too many odd cells make it a text there. */
  readonly reading: ColumnReading;
  readonly code: CodeKind | null;
  /** The numbers of companies that it holds, if any. */
  readonly company: CompanyNumber | null;
  /** Whether its values name things: a number with an exponent has then lost digits. */
  readonly identifies: boolean;
  /** Whether two letters are a code there, such as that of a country: « NC » is New Caledonia. */
  readonly twoLetters: boolean;
  /** Whether its values are mostly titles or sentences, where « Mai-68 » is one. */
  readonly isProse: boolean;
  /** Whether its name says social security numbers. */
  readonly isSocial: boolean;
}

/** Types that any cell agrees with. */
export const loose: ReadonlySet<string> = new Set(['text', 'category', 'empty']);

/** What is known of the columns of a table once all their cells were profiled. */
export function judgedColumns(profilers: readonly ColumnProfiler[]): JudgedColumn[] {
  const abroad = isAbroad(profilers);
  return profilers.map((profiler) => judgedColumn(profiler, abroad));
}

/** @param abroad whether some rows are about other countries: postal codes are then of any form. */
function judgedColumn(profiler: ColumnProfiler, abroad: boolean): JudgedColumn {
  const { name } = profiler;
  const strict = strictReading(profiler);
  const ownCode = codeKind({ name, type: strict.type });
  const isForeign = abroad && ownCode === 'postal-code';
  const code = isForeign ? null : ownCode;
  const isSocial = namesSocialNumber(name);
  return {
    reading: isForeign ? anyText : strict,
    code,
    company: companyNumber(name, code),
    identifies: isSocial || profiler.identifies,
    twoLetters: holdsTwoLetters(profiler),
    isProse: loose.has(strict.type) && holdsProse(profiler.values),
    isSocial,
  };
}

const anyText: ColumnReading = { type: 'text', decimal: null, dateStyle: null, fits: () => true };

/** What is beyond the table is in no column of it. */
export const unknownColumn: JudgedColumn = {
  reading: anyText,
  code: null,
  company: null,
  identifies: false,
  twoLetters: true,
  isProse: true,
  isSocial: false,
};

/** Different codes of two letters that make a column of them, when no name says so. */
const fewestTwoLetters = 3;

/** Whether all the cells have two letters, or half of them when the name says countries or languages. */
function holdsTwoLetters({ name, values }: ColumnProfiler): boolean {
  if (values === null) return false;
  const others = values.filter((value) => !isPlaceholder(value));
  const two = others.filter((value) => /^[A-Z]{2}$/iu.test(value)).length;
  const isNamed =
    namesCountries(name) || nameWords(name).some((word) => /^(?:iso|langues?|lang)$/u.test(word));
  if (isNamed) return values.filter((value) => /^[A-Z]{2}$/iu.test(value)).length * 2 > values.length;
  return two >= fewestTwoLetters && values.every((value) => value.length === 2) && two === others.length;
}

/** Whether most values are several words or a long one; there are more than can be held in columns of titles. */
function holdsProse(values: readonly string[] | null): boolean {
  if (values === null) return true;
  const texts = values.filter((value) => value.length > 10 || /\p{L}{2}[ ’'-]\p{L}{2}/u.test(value));
  return texts.length * 2 > values.length;
}

function companyNumber(name: string, code: CodeKind | null): CompanyNumber | null {
  if (code !== 'siren' && code !== 'siret') return null;
  const { siren, siret } = nameHints(name);
  // Sirene is the directory of both.
  return (siren && siret) || nameWords(name).includes('sirene') ? 'either' : code;
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
/** Numbers up to there may be the steps of a scale. */
const highestStep = 10;
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
  if (values === null || values.some((value) => isCodeLike(value, reading))) return null;
  return isScale(clues, values, reading) ? null : reading;
}

/** Whether the numbers are steps and the others their names: 1 to 5 stars, « Palace ». */
function isScale({ topInteger }: ColumnClues, values: readonly string[], { type }: ColumnReading): boolean {
  return (
    type === 'integer' &&
    topInteger <= highestStep &&
    values.every((value) => /^[1-9]\d?$|^\D+$/u.test(value))
  );
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
