import { nameWords } from '../name-words.ts';
import { maskedRules, type RuleId } from './finding.ts';

/** Boxes of a service, not of a person: `contact@`, `mairie.de.lyon@`, `mediatheque@`. */
const serviceWords =
  /^(?:contact|accueil|info|infos|information|mairie|ville|commune|bibli|biblio|bibliotheque|bm|mediatheque|musee|museum|archives?|secretariat|direction|culture|patrimoine|communication|cinema|theatre|festival|reservation|billetterie|administration|admin|webmaster|noreply|no-reply|service|services|presse|support|dpo|office|tourisme|association|asso|direction|drac|udap|conservatoire|reseau|centre|ecole|lecture|public|publics|agence)(?:\d*$|[._-])|(?:mairie|mediatheque|biblio|musee|archives|culture|cinema|theatre|contact)/i;
/** Mail that people have at home. */
const homeProviders =
  /@(?:gmail|hotmail|outlook|live|msn|yahoo|icloud|me|aol|orange|wanadoo|free|sfr|neuf|laposte|bbox|numericable|club-internet|protonmail|proton|gmx)\.(?:com|fr|net|org|me|ch)$/i;
const emailInText = /[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.)+\p{L}{2,24}/gu;

/** What an e-mail address may be: of a person, of a service; `null` when the text holds none. */
export function emailKind(text: string): 'person' | 'service' | null {
  let kind: 'service' | null = null;
  for (const [address] of text.matchAll(emailInText)) {
    if (isPersonal(address)) return 'person';
    kind = 'service';
  }
  return kind;
}

function isPersonal(address: string): boolean {
  const [box = ''] = address.split('@', 1);
  if (serviceWords.test(box)) return false;
  // « prenom.nom », « p.nom », or any box of a provider for homes.
  return homeProviders.test(address) || /^\p{L}+(?:-\p{L}+)?[._]\p{L}[\p{L}-]+$/u.test(box);
}

const prefix = String.raw`(?<![\d.,])(?:(?:\+|00)33[\s.-]?(?:\(0\)[\s.-]?)?|0)`;
/** Four pairs of digits, all apart from one another in the same way. */
const pairs = String.raw`(?:([\s.-]?)\d{2})(?:\1\d{2}){3}(?![.,]?\d)`;
const mobile = new RegExp(`${prefix}[67]${pairs}`);
const fixed = new RegExp(`${prefix}[1-589]${pairs}`);

/** What a telephone number may be: mobiles are mostly of persons; `null` when the text holds none. */
export function phoneKind(text: string): 'mobile' | 'fixed' | null {
  if (mobile.test(text)) return 'mobile';
  return fixed.test(text) ? 'fixed' : null;
}

const nir =
  /(?<![\dA-Z.,])([1278])[ .]?(\d{2})[ .]?(0[1-9]|1[0-2]|[2-9]\d)[ .]?(\d{2}|2[AB])[ .]?(\d{3})[ .]?(\d{3})[ .-]?(\d{2})(?![\dA-Z]|[.,]\d)/gi;

/**
 * Whether a text holds a social security number (numéro d’inscription au répertoire): thirteen characters and a key
 * that is 97 less their remainder by 97, 2A and 2B standing for 19 and 18 (INSEE).
 */
export function holdsSocialSecurityNumber(text: string): boolean {
  for (const [, ...parts] of text.matchAll(nir)) {
    const number = parts.slice(0, 6).join('').toUpperCase().replace('2A', '19').replace('2B', '18');
    if (97 - Number(BigInt(number) % 97n) === Number(parts[6])) return true;
  }
  return false;
}

/** Whether a cell has the digits of a social security number, with its key or without, were it wrong. */
export function isSocialSecurityForm(cell: string): boolean {
  return /^\d{5}(?:\d{2}|2[AB])\d{6}(?:\d{2})?$/iu.test(cell.replace(/[\s.-]/gu, ''));
}

const iban = /(?<![A-Z\d])FR\d{2}(?:[ ]?[A-Z\d]{4}){5}[ ]?[A-Z\d]{3}(?![A-Z\d])/gi;

/** Whether a text holds a French bank account (IBAN) with its checksum (ISO 13616). */
export function holdsBankAccount(text: string): boolean {
  for (const [found] of text.matchAll(iban)) {
    const compact = found.replaceAll(' ', '').toUpperCase();
    const moved = compact.slice(4) + compact.slice(0, 4);
    const digits = moved.replace(/[A-Z]/g, (letter) => (letter.charCodeAt(0) - 55).toString());
    if (BigInt(digits) % 97n === 1n) return true;
  }
  return false;
}

/** Characters of a number or of an address that are shown at each end. */
const shownEnd = 2;
const mobiles = new RegExp(mobile, 'g');

/** A mobile number without its first zero. */
const cutMobile = /^\s*[67]\d{8}(?:\.0+)?\s*$/u;

/** What findings show of a cell that breaks some rules: all of them hide what is personal in it. */
export function shownCell(cell: string, rules: readonly RuleId[]): string {
  const isPersonalCell = rules.some(
    (rule) => maskedRules.has(rule) || (rule === 'lost-zeros' && cutMobile.test(cell)),
  );
  return isPersonalCell ? maskPersonal(cell) : cell;
}

/** A cell with the middle of its personal numbers and addresses hidden: « 06 •• •• •• 78 », `je••••.••••@••••.fr`. */
export function maskPersonal(cell: string): string {
  if (isSocialSecurityForm(cell) || cutMobile.test(cell)) return cell.replace(/\S.*\S/u, masked);
  return cell
    .replace(emailInText, (address) => (isPersonal(address) ? masked(address) : address))
    .replace(iban, masked)
    .replace(nir, masked)
    .replace(mobiles, masked);
}

function masked(text: string): string {
  const end = text.length - shownEnd;
  return text.slice(0, shownEnd) + text.slice(shownEnd, end).replace(/[\p{L}\d]/gu, '•') + text.slice(end);
}

/** Whether the name of a column announces social security numbers: one without its key is known by that alone. */
export function namesSocialNumber(name: string): boolean {
  return / (?:nir|nss|ss|ssn|(?:num|numero)?secu|securite ?sociale|social security) /u.test(
    ` ${nameWords(name).join(' ')} `,
  );
}
