/** `{name}` replaced in a text. The result is text: never give it to a parser. */
export function fillText(text: string | undefined, values: Readonly<Record<string, string>>): string {
  return (text ?? '').replace(/\{(\w+)\}/gu, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}
