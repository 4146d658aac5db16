/** JSON-LD as the text of a `<script>`: `<` is escaped, so that no text of the catalogue can close the element. */
export function toJsonLdScript(node: object): string {
  return JSON.stringify(node)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
