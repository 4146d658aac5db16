import type { ColumnType } from '../column-type.ts';
import type { ColumnProfile } from '../table-profile.ts';
import { marks, type CellShape } from './cell-verdict.ts';
import type { NameHints } from './column-name.ts';
import { decimalOf, fitsDecimal, isFraction, type CellKind, type Evidence } from './evidence.ts';

/** What a column is, and how its cells are read. */
export interface ColumnReading {
  readonly type: ColumnType;
  readonly decimal: ColumnProfile['decimal'];
  readonly dateStyle: ColumnProfile['dateStyle'];
  /** Whether a cell agrees with the type. */
  readonly fits: (kind: CellKind) => boolean;
}

/** Share of the filled cells that must agree: with no help from the name, when the name says it, for a mere clue. */
const nearlyAll = 0.9;
const named = 0.7;
/** Most distinct values of a category, and how often each is seen at least, on average. */
const category = { distinct: 300, repeats: 5, fewDistinct: 20, fewRepeats: 3, longest: 150 };

/** What a type is chosen on. */
export interface ColumnClues {
  readonly evidence: Evidence;
  readonly hints: NameHints;
  /** Largest number written without separators. */
  readonly topInteger: number;
}

interface Column extends ColumnClues {
  /** Share of the filled cells that must be numbers or dates, when the name does not say so. */
  readonly measured: number;
}

type Rule = (column: Column) => ColumnReading | null;

const has = (mark: number) => (kind: CellKind) => (kind.marks & mark) !== 0;
const shaped =
  (...shapes: readonly CellShape[]) =>
  (kind: CellKind) =>
    shapes.includes(kind.shape);

const plain = (type: ColumnType, fits: (kind: CellKind) => boolean): ColumnReading => ({
  type,
  decimal: null,
  dateStyle: null,
  fits,
});

/** The reading, when enough cells agree. */
function when(column: Column, share: number, reading: ColumnReading): ColumnReading | null {
  const { evidence } = column;
  return evidence.share(evidence.count(reading.fits)) >= share ? reading : null;
}

/** The types that values alone show, or nearly. */
const telling: Rule = (column) => {
  const { hints } = column;
  const phone = (kind: CellKind) => kind.shape === 'phone' || (kind.marks & marks.phone) !== 0;
  return (
    when(column, nearlyAll, plain('uuid', shaped('uuid'))) ??
    when(column, nearlyAll, plain('museofile', shaped('museofile'))) ??
    when(column, nearlyAll, plain('merimee', shaped('merimee'))) ??
    when(column, hints.email ? named : nearlyAll, plain('email', shaped('email'))) ??
    when(column, hints.phone ? named : nearlyAll, plain('phone', phone)) ??
    when(column, nearlyAll, plain('geometry', shaped('geometry'))) ??
    when(column, nearlyAll, plain('json', shaped('json', 'geometry'))) ??
    when(column, nearlyAll, plain('boolean', shaped('boolean')))
  );
};

/** Bare hosts look like other things: the name, or full addresses among them, must say so. */
const url: Rule = (column) => {
  const { evidence, hints } = column;
  const clue = hints.url || evidence.share(evidence.shaped('url')) >= 0.5;
  return when(column, clue ? named : nearlyAll, plain('url', clue ? shaped('url', 'host') : shaped('url')));
};

const companies: Rule = (column) => {
  const { evidence, hints } = column;
  const many = evidence.filled >= 5 && evidence.distinct >= 5;
  const siret = plain('siret', has(marks.siret));
  const siren = plain('siren', has(marks.siren));
  if (hints.siret) {
    const shape = has(marks.siret | marks.notSiret | marks.scientific);
    return when(column, named, plain('siret', shape)) === null ? null : siret;
  }
  if (hints.siren) {
    const shape = has(marks.siren | marks.notSiren | marks.scientific);
    return when(column, named, plain('siren', shape)) === null ? null : siren;
  }
  return many ? (when(column, nearlyAll, siret) ?? when(column, nearlyAll, siren)) : null;
};

/** Codes of places that the name of the column announces. */
const namedPlaces: Rule = (column) => {
  const { evidence, hints } = column;
  if (hints.quantity) return null;
  if (hints.postalCode) {
    return when(column, named, plain('postal-code', has(marks.postalCode | marks.lostCommune)));
  }
  const commune = plain('commune', has(marks.commune | marks.lostCommune));
  // Four digits alone may be anything, unless the name says INSEE.
  if (hints.commune && (hints.insee || evidence.marked(marks.commune) * 2 > evidence.filled)) {
    const found = when(column, nearlyAll, commune);
    if (found) return found;
  }
  if (hints.departement) {
    const found = when(
      column,
      nearlyAll,
      plain('departement', has(marks.departement | marks.lostDepartement)),
    );
    if (found && evidence.marked(marks.departement) > 0) return found;
  }
  return hints.region ? when(column, nearlyAll, plain('region', has(marks.region | marks.lostRegion))) : null;
};

/** Codes of places told by their values alone: leading zeros or Corsica show that they are codes. */
const unnamedPlaces: Rule = (column) => {
  const { evidence, hints } = column;
  const corsican = evidence.shaped('code');
  const zeros = evidence.shaped('leading-zero');
  if (hints.quantity || corsican + zeros === 0 || evidence.distinct < 10) return null;
  const departement = when(column, 0.98, plain('departement', has(marks.departement)));
  if (departement) return departement;
  const round = evidence.marked(marks.roundCode);
  const posted = evidence.marked(marks.corsicanPost) > 0 || evidence.share(round) > 0.35;
  if (posted && corsican === 0) return when(column, 0.95, plain('postal-code', has(marks.postalCode)));
  return when(column, 0.95, plain('commune', has(marks.commune)));
};

const dates: Rule = (column) => {
  const { evidence, hints } = column;
  const timed = evidence.marked(marks.time) * 2 > evidence.filled;
  const type = timed ? 'datetime' : 'date';
  const mostly = hints.date ? named : column.measured;
  const written = evidence.shaped('iso', 'month');
  const compact = evidence.marked(marks.compactDate);
  if (written + compact > 0 && (compact === 0 || hints.date || evidence.distinct >= 5)) {
    const fits = (kind: CellKind) =>
      kind.shape === 'iso' || kind.shape === 'month' || has(marks.compactDate)(kind);
    const iso = when(column, mostly, { type, decimal: null, dateStyle: 'iso', fits });
    if (iso) return iso;
  }
  const dateStyle = evidence.shaped('m/d/y') > evidence.shaped('d/m/y') ? 'm/d/y' : 'd/m/y';
  const slashed = when(column, mostly, { type, decimal: null, dateStyle, fits: shaped(dateStyle, 'either') });
  if (slashed) return slashed;
  const serial: ColumnReading = { type: 'date', decimal: null, dateStyle: 'serial', fits: has(marks.serial) };
  return hints.date && !hints.identifier ? when(column, nearlyAll, serial) : null;
};

const years: Rule = (column) => {
  const { hints } = column;
  const year: ColumnReading = { type: 'year', decimal: null, dateStyle: 'year', fits: has(marks.year) };
  if (hints.year || hints.date) return when(column, named, year);
  if (hints.quantity || hints.identifier) return null;
  return when(column, 0.98, { ...year, fits: has(marks.recentYear) }) && year;
};

/** 0 and 1 are a boolean when both are there, often, and the name says neither a quantity nor a code. */
const zeroOrOne: Rule = (column) => {
  const { evidence, hints } = column;
  if (hints.quantity || hints.identifier || evidence.distinct !== 2 || evidence.filled < 20) return null;
  return when(column, 1, plain('boolean', has(marks.zeroOrOne)));
};

const numbers: Rule = (column) => {
  const { evidence, hints, topInteger, measured } = column;
  const decimal = decimalOf(evidence, topInteger);
  const fits = (kind: CellKind) => fitsDecimal(kind, decimal);
  const count = evidence.count(fits);
  if (count === 0 || evidence.share(count) < measured) return null;
  // Codes stay text: leading zeros, were they rare, show what the digits are.
  const zeros = evidence.shaped('leading-zero');
  if (zeros > 0 && zeros / (zeros + count) >= (hints.quantity ? 0.05 : 0.001)) return null;
  const fractions = evidence.count((kind) => isFraction(kind, decimal));
  const amount = evidence.marked(marks.money | marks.percentage) > 0;
  if (hints.identifier && !amount && fractions === 0) return null;
  return { type: numberType(column, count, fractions), decimal, dateStyle: null, fits };
};

function numberType({ evidence, hints }: Column, count: number, fractions: number): ColumnType {
  if (evidence.marked(marks.percentage) * 2 > count) return 'percentage';
  if (evidence.marked(marks.money) * 2 > count) return 'money';
  const within = evidence.marked(marks.beyondLatitude) <= count * (1 - nearlyAll);
  if (hints.latitude && within && fractions * 2 > count) return 'latitude';
  if (hints.longitude && fractions * 2 > count) return 'longitude';
  if (hints.money) return 'money';
  if (hints.percentage) return 'percentage';
  return fractions === 0 ? 'integer' : 'decimal';
}

const coordinates: Rule = (column) => when(column, nearlyAll, plain('coordinates', shaped('pair')));

const words: Rule = ({ evidence }) => {
  const { filled, distinct, longest } = evidence;
  const repeats = distinct <= category.fewDistinct ? category.fewRepeats : category.repeats;
  const few = distinct <= category.distinct && longest <= category.longest && filled >= distinct * repeats;
  return plain(few ? 'category' : 'text', () => true);
};

const rules: readonly Rule[] = [
  telling,
  companies,
  namedPlaces,
  dates,
  years,
  zeroOrOne,
  unnamedPlaces,
  numbers,
  coordinates,
  url,
];

/** The most telling type that nearly all the filled cells agree with; the first rule that holds decides. */
export function chooseType(clues: ColumnClues): ColumnReading {
  if (clues.evidence.filled === 0) return plain('empty', () => true);
  const column = { ...clues, measured: nearlyAll };
  for (const rule of rules) {
    const reading = rule(column);
    if (reading) return reading;
  }
  return words(column) ?? plain('text', () => true);
}

/** The dates or the numbers that most cells are, where {@link chooseType} finds too many others; `null` when they are none. */
export function chooseMeasure(clues: ColumnClues): ColumnReading | null {
  const column = { ...clues, measured: named };
  return dates(column) ?? numbers(column);
}
