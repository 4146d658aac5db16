/** Properties of a style that exist as attributes of SVG; others are laid out by the style sheet. */
const presentation: ReadonlySet<string> = new Set([
  'fill',
  'stroke',
  'font-size',
  'font-weight',
  'opacity',
  'text-anchor',
  'font-family',
]);

/**
 * Takes the inline styles of a drawing away, under a policy that refuses them: `<style>` elements are dropped, `style`
 * attributes become attributes of SVG where there is one of that name.
 */
export function withoutStyles<Drawing extends Element>(drawing: Drawing): Drawing {
  for (const sheet of drawing.querySelectorAll('style')) sheet.remove();
  for (const element of [drawing, ...drawing.querySelectorAll('[style]')]) {
    for (const declaration of (element.getAttribute('style') ?? '').split(';')) {
      const [name = '', value = ''] = declaration.split(':').map((part) => part.trim());
      if (presentation.has(name) && value !== '') element.setAttribute(name, value);
    }
    element.removeAttribute('style');
  }
  return drawing;
}
