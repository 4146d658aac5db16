import { cloneTemplate } from '../template.ts';
import { part } from './part.ts';

/** Below this width a panel is a sheet at the bottom of the screen: the style sheet places it. */
const sheetWidth = '(width < 48rem)';

/**
 * Shows the panel of a template beside what opened it, and gives it the focus. It is removed when it closes: with its
 * button, Escape, or a click elsewhere.
 *
 * @param onClose gives the focus back; by default to the anchor.
 */
export function showPanel(
  root: HTMLElement,
  template: string,
  anchor: HTMLElement,
  onClose?: () => void,
): HTMLElement {
  root.querySelector('.data-panel[popover]')?.remove();
  const panel = cloneTemplate(root, template).firstElementChild;
  if (!(panel instanceof HTMLElement)) throw new Error(`Nothing in the template « ${template} ».`);
  root.append(panel);
  panel.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return;
    const hadFocus = panel.contains(document.activeElement) || document.activeElement === document.body;
    panel.remove();
    if (!hadFocus) return;
    if (onClose) onClose();
    else anchor.focus();
  });
  part(panel, 'close').addEventListener('click', () => {
    panel.hidePopover();
  });
  panel.showPopover();
  place(panel, anchor);
  part(panel, 'close').focus({ preventScroll: true });
  return panel;
}

function place(panel: HTMLElement, anchor: HTMLElement): void {
  if (matchMedia(sheetWidth).matches) return;
  const box = anchor.getBoundingClientRect();
  const margin = 8;
  const { offsetWidth, offsetHeight } = panel;
  const left = Math.min(box.left, innerWidth - offsetWidth - margin);
  const below = box.bottom + 4;
  const top = below + offsetHeight + margin <= innerHeight ? below : innerHeight - offsetHeight - margin;
  panel.style.left = `${Math.max(margin, left)}px`;
  panel.style.top = `${Math.max(margin, top)}px`;
}
