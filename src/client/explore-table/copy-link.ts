import { copyText } from '../copy-text.ts';
import type { TableTexts } from '../../views/explorer/table-texts.ts';

const statusMilliseconds = 4000;

/** Copies the address of the page, which says all that is shown, and says so in the button. */
export async function copyLink(button: HTMLElement, texts: TableTexts): Promise<void> {
  let status = button.parentElement?.querySelector<HTMLElement>('[data-part=copied]');
  if (!status) {
    status = document.createElement('span');
    status.className = 'copy-button__status';
    status.dataset['part'] = 'copied';
    status.setAttribute('role', 'status');
    button.after(status);
  }
  const said = status;
  said.textContent = (await copyText(location.href)) ? texts.copied : texts.copyFailed;
  setTimeout(() => {
    said.textContent = '';
  }, statusMilliseconds);
}
