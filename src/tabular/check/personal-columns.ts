import { nameWords } from '../name-words.ts';
import { nameHints } from '../profile/column-name.ts';
import type { ColumnProfile } from '../table-profile.ts';
import { finding, type Finding } from './finding.ts';

/** What the name of a column says of a person. */
interface PersonHints {
  readonly firstName: boolean;
  readonly birth: boolean;
  /** Where to write or call. */
  readonly reach: boolean;
}

/**
 * The columns that together describe persons: a first name, a date of birth, and where to reach them. Artists have the
 * first two, who are no secret; the dead are not reached.
 */
export function personalColumns(columns: readonly ColumnProfile[]): Finding[] {
  const filled = columns.filter((column) => column.filled > 0);
  const find = (says: keyof PersonHints): ColumnProfile | undefined =>
    filled.find((column) => personHints(column)[says]);
  const found = [find('firstName'), find('birth'), find('reach')].filter((column) => column !== undefined);
  if (found.length < 3 || filled.some(({ name }) => tellsDeath(name))) return [];
  const examples = found.map(({ name }) => name.slice(0, 80));
  return [finding('personal-columns', { examples })];
}

function personHints({ name, type }: ColumnProfile): PersonHints {
  const words = ` ${nameWords(name).join(' ')} `;
  const { phone, email, url } = nameHints(name);
  return {
    firstName: / (?:prenoms?|firstname|first name|given name) /u.test(words),
    birth:
      / (?:naissance|datenaissance|ddn|dob|birth|birthdate|birthday|nee? le|ne e le|date nais\w*) /u.test(
        words,
      ) && !isPlace(words),
    reach:
      type === 'email' ||
      type === 'phone' ||
      email ||
      phone ||
      (!url && !ofThing.test(words) && / (?:adresses?|adr|address|domicile|rue|voie|street) /u.test(words)),
  };
}

/** « Adresse du musée », « rue de l’œuvre ». */
const ofThing = / (?:musees?|lieux?|etablissements?|oeuvres?|plaques?|monuments?|sites?|salles?) /u;

function tellsDeath(name: string): boolean {
  return / (?:deces|datedeces|decedee?|morte?|death|died) /u.test(` ${nameWords(name).join(' ')} `);
}

/** « Lieu de naissance », « commune de naissance ». */
function isPlace(words: string): boolean {
  return / (?:lieu|communes?|villes?|pays|departements?|dept?|regions?|codes?|cp|place|noms?) /u.test(words);
}
