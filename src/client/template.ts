/** A copy of `<template data-part="…">`: the markup of the server, filled by the script. */
export function cloneTemplate(host: ParentNode, part: string): DocumentFragment {
  const template = host.querySelector<HTMLTemplateElement>(`template[data-part=${part}]`);
  if (!template) throw new Error(`No <template data-part="${part}"> in the page.`);
  return document.importNode(template.content, true);
}

/** Sets the text of the first element found. */
export function setText(root: ParentNode, selector: string, text: string): void {
  const element = root.querySelector(selector);
  if (element) element.textContent = text;
}

/** Sets the address of the first link found. */
export function setHref(root: ParentNode, selector: string, href: string): void {
  root.querySelector(selector)?.setAttribute('href', href);
}
