/**
 * While the panel covers the page of a phone, nothing under it can be reached: neither with the keyboard nor by voice. The
 * focus goes into it, and back to where it was.
 */
export function keepFocusInPanel(panel: HTMLElement, signal: AbortSignal): void {
  let before: Element | null = null;
  panel.addEventListener(
    'beforetoggle',
    ({ newState }) => {
      if (newState === 'open') before = document.activeElement;
      else for (const element of around(panel)) element.inert = false;
    },
    { signal },
  );
  panel.addEventListener(
    'toggle',
    ({ newState }) => {
      if (newState === 'open') {
        panel.querySelector<HTMLElement>('button, a, input')?.focus();
        for (const element of around(panel)) element.inert = true;
      } else if (isNowhere(panel) && before instanceof HTMLElement) before.focus();
    },
    { signal },
  );
}

/** Whether the focus is lost, or in a panel that is not shown any more. */
function isNowhere(panel: HTMLElement): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || panel.contains(activeElement);
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
