/** While the panel covers the page of a phone, nothing under it can be reached: neither with the keyboard nor by voice. */
export function keepFocusInPanel(panel: HTMLElement, signal: AbortSignal): void {
  panel.addEventListener(
    'toggle',
    (event) => {
      for (const element of around(panel)) element.inert = event.newState === 'open';
    },
    { signal },
  );
}

/** Everything beside the panel: its siblings, those of what holds it, and so on. */
function around(panel: HTMLElement): HTMLElement[] {
  const elements: HTMLElement[] = [];
  for (let inner: HTMLElement = panel; inner.parentElement; inner = inner.parentElement)
    for (const sibling of inner.parentElement.children)
      if (sibling !== inner && sibling instanceof HTMLElement && sibling.id !== 'annonces')
        elements.push(sibling);
  return elements;
}
