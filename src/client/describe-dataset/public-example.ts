import {
  emailKind,
  holdsBankAccount,
  holdsSocialSecurityNumber,
  namesSocialNumber,
  phoneKind,
} from '../../tabular/check/personal-data.ts';
import type { ColumnType } from '../../tabular/column-type.ts';
import { nameWords } from '../../tabular/name-words.ts';
import { nameHints } from '../../tabular/profile/column-name.ts';
import type { ColumnProfile } from '../../tabular/table-profile.ts';

/** Types whose values may be those of a person. */
const personalTypes: ReadonlySet<ColumnType> = new Set(['email', 'phone']);
/** Names, in words, that announce a bank account. */
const accountNames = /\b(?:iban|rib)\b/u;

/**
 * A value to show of a column whose description will be published; empty when there is none, or when the type, the name
 * or any of the examples says that its values may be personal: where one is told from its form, others may not be.
 */
export function publicExample({
  name,
  type,
  examples,
}: Pick<ColumnProfile, 'name' | 'type' | 'examples'>): string {
  if (personalTypes.has(type) || isPersonalName(name) || examples.some(holdsPersonalData)) return '';
  return examples.find((value) => value.trim() !== '') ?? '';
}

/** A telephone that lost its zero, a number without its key are known by the name alone. */
function isPersonalName(name: string): boolean {
  const { phone, email } = nameHints(name);
  return phone || email || namesSocialNumber(name) || accountNames.test(nameWords(name).join(' '));
}

function holdsPersonalData(text: string): boolean {
  return (
    emailKind(text) !== null ||
    phoneKind(text) !== null ||
    holdsSocialSecurityNumber(text) ||
    holdsBankAccount(text)
  );
}
