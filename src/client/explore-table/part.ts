/** A part of the markup of the page, which is of the same build as this code. */
export function part(root: ParentNode, name: string): HTMLElement {
  const element = root.querySelector<HTMLElement>(`[data-part=${name}]:not(template, script)`);
  if (!element) throw new Error(`No element [data-part=${name}] in the page.`);
  return element;
}

/** A button of the page. */
export function buttonPart(root: ParentNode, name: string): HTMLButtonElement {
  const element = part(root, name);
  if (!(element instanceof HTMLButtonElement)) throw new Error(`[data-part=${name}] is no button.`);
  return element;
}

/** A field of the page. */
export function inputPart(root: ParentNode, name: string): HTMLInputElement {
  const element = part(root, name);
  if (!(element instanceof HTMLInputElement)) throw new Error(`[data-part=${name}] is no field.`);
  return element;
}

/** A form of the page. */
export function formPart(root: ParentNode, name: string): HTMLFormElement {
  const element = part(root, name);
  if (!(element instanceof HTMLFormElement)) throw new Error(`[data-part=${name}] is no form.`);
  return element;
}
