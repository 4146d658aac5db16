/** `?ligne=97`: the row whose detail is shown, by its number in the file from 1. */
const parameter = 'ligne';

export function isRowParameter(name: string): boolean {
  return name === parameter;
}

/** The row that the address asks for, from 0; `null` when it asks for none. */
export function readRowNumber(): number | null {
  const text = new URLSearchParams(location.search).get(parameter) ?? '';
  return /^[1-9]\d{0,9}$/u.test(text) ? Number(text) - 1 : null;
}

/** Writes the row shown in the address, without an entry of the history: the way back leads out of the row anyway. */
export function writeRowNumber(number: number | null): void {
  const url = new URL(location.href);
  url.searchParams.delete(parameter);
  if (number !== null) url.searchParams.append(parameter, (number + 1).toString());
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}
