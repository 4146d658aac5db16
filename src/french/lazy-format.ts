// A format of the browser takes it some milliseconds to make: each is made when it is first used.

type Formatter<Value> = { readonly format: (value: Value) => string };

/** A French number format. */
export function numberFormat(options: Intl.NumberFormatOptions): Formatter<number> {
  return lazily(() => new Intl.NumberFormat('fr-FR', options));
}

/** A date format, French unless another locale is given. */
export function dateFormat(options: Intl.DateTimeFormatOptions, locale = 'fr-FR'): Formatter<Date> {
  return lazily(() => new Intl.DateTimeFormat(locale, options));
}

function lazily<Value>(make: () => Formatter<Value>): Formatter<Value> {
  let made: Formatter<Value> | undefined;
  return { format: (value) => (made ??= make()).format(value) };
}
