import { nameWords } from '../name-words.ts';
import { nameHints } from '../profile/column-name.ts';
import type { ColumnProfile } from '../table-profile.ts';
import { isCommune, isDepartement, isPostalCode, isRegion } from '../values/place-code.ts';
import { isSiren, isSiret } from '../values/siren.ts';
import type { PlaceTable } from '../geography/place-table.ts';

/** Codes that begin with a zero, which a spreadsheet takes away. */
export type CodeKind = 'commune' | 'postal-code' | 'departement' | 'region' | 'siren' | 'siret' | 'phone';

/**
 * The code that a column holds: its type, or what its name says when all codes lost their zeros and look like numbers;
 * `null` for other columns.
 */
export function codeKind({ name, type }: Pick<ColumnProfile, 'name' | 'type'>): CodeKind | null {
  switch (type) {
    case 'commune':
    case 'postal-code':
    case 'departement':
    case 'region':
    case 'siren':
    case 'siret':
    case 'phone':
      return type;
    case 'integer':
    case 'year':
    case 'text':
    case 'category':
      return namedKind(name, type);
    default:
      return null;
  }
}

function namedKind(name: string, type: ColumnProfile['type']): CodeKind | null {
  const hints = nameHints(name);
  if (hints.quantity) return null;
  // Years, and the budget of an EPCI, are no numbers of companies.
  if (type !== 'year' && hints.siret) return 'siret';
  if (type !== 'year' && nameWords(name).some((word) => /^(?:num)?sirene?$/u.test(word))) return 'siren';
  if (hints.postalCode) return 'postal-code';
  if (hints.commune && (hints.identifier || /insee|cog|depcom|codgeo/iu.test(name))) return 'commune';
  if (hints.departement && hints.identifier) return 'departement';
  if (hints.region && hints.identifier) return 'region';
  return hints.phone ? 'phone' : null;
}

/**
 * The code with the zeros that it lost, when nothing else can be meant: it has one digit too few (or two, for the number
 * of a company), and with them it is a code of an existing département or passes its checksum. `null` otherwise.
 */
export function restoredCode(kind: CodeKind, written: string, places: PlaceTable): string | null {
  const cell = written.trim().replace(/\.0+$/u, '');
  if (!/^[1-9]\d*$/u.test(cell)) return null;
  const code = `0${cell}`;
  switch (kind) {
    case 'commune':
      return isCommune(code) && places.find('commune', code) !== null ? code : null;
    case 'postal-code':
      return isPostalCode(code) && places.find('departement', code.slice(0, 2)) !== null ? code : null;
    case 'departement':
      return code.length === 2 && isDepartement(code) ? code : null;
    case 'region':
      return code.length === 2 && isRegion(code) ? code : null;
    case 'siren':
      return restoredNumber(cell, sirenLength, isSiren);
    case 'siret':
      return restoredNumber(cell, siretLength, isSiret);
    case 'phone':
      return /^0[1-9]\d{8}$/u.test(code) ? code : null;
  }
}

/** Zeros that the number of a company may have lost: none begins with three. */
const mostLost = 2;

function restoredNumber(cell: string, length: number, passes: (code: string) => boolean): string | null {
  const lost = length - cell.length;
  if (lost < 1 || lost > mostLost) return null;
  const code = cell.padStart(length, '0');
  return passes(code) ? code : null;
}

/** Digits of the number of a company, and of one of its establishments. */
const sirenLength = 9;
const siretLength = 14;
/** Number of an establishment in its company: there is none of number 0. */
const noEstablishment = '00000';

/** Numbers of companies that a column holds: `either` when its name says both. */
export type CompanyNumber = 'siren' | 'siret' | 'either';

/** What is wrong with the number of a company: last digits that a spreadsheet lost, or others; `null` of what is right, or of a text. */
export function companyFault(kind: CompanyNumber, written: string): 'rounded' | 'false' | null {
  const digits = written
    .trim()
    .replace(/\.0+$/u, '')
    .replace(/[\s.-]/gu, '');
  if (!/^\d+$/u.test(digits)) return null;
  const { length } = digits;
  if (length === siretLength && kind !== 'siren') {
    if (digits.endsWith(noEstablishment)) return 'rounded';
    return isSiret(digits) ? null : 'false';
  }
  return length === sirenLength && kind !== 'siret' && isSiren(digits) ? null : 'false';
}
