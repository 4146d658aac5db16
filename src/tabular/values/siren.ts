/** Number of the SIREN of La Poste, whose establishments have another checksum (INSEE). */
const laPoste = '356000000';

/** Sum of Luhn over the digits of `text`, anything else being left out. */
function luhnSum(text: string): number {
  let sum = 0;
  let double = false;
  for (let at = text.length - 1; at >= 0; at--) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) continue;
    const value = double ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
    double = !double;
  }
  return sum;
}

/** Whether nine digits have the checksum of a SIREN; spaces between them do not matter. */
export function isSiren(text: string): boolean {
  return luhnSum(text) % 10 === 0 && /[1-9]/.test(text);
}

/** Whether fourteen digits have the checksum of a SIRET; spaces between them do not matter. */
export function isSiret(text: string): boolean {
  if (isSiren(text)) return true;
  const digits = text.replace(/\D/g, '');
  if (!digits.startsWith(laPoste)) return false;
  let sum = 0;
  for (const digit of digits) sum += Number(digit);
  return sum % 5 === 0;
}
