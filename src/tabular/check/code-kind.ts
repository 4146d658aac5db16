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
      return namedKind(name);
    default:
      return null;
  }
}

function namedKind(name: string): CodeKind | null {
  const hints = nameHints(name);
  if (hints.quantity) return null;
  if (hints.siret) return 'siret';
  if (hints.siren) return 'siren';
  if (hints.postalCode) return 'postal-code';
  if (hints.commune && (hints.identifier || /insee|cog|depcom|codgeo/iu.test(name))) return 'commune';
  if (hints.departement && hints.identifier) return 'departement';
  if (hints.region && hints.identifier) return 'region';
  return hints.phone ? 'phone' : null;
}

/**
 * The code with the zero that it lost, when nothing else can be meant: it has one digit too few, and with the zero it
 * is a code of an existing département or passes its checksum. `null` otherwise.
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
      return code.length === 9 && isSiren(code) ? code : null;
    case 'siret':
      return code.length === 14 && isSiret(code) ? code : null;
    case 'phone':
      return /^0[1-9]\d{8}$/u.test(code) ? code : null;
  }
}
