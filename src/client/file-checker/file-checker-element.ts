import type { CheckerConfig } from '../../views/file-checker/checker-config.ts';
import type { CheckSession } from './check-session.ts';
import { failureMessage } from './failure-message.ts';

/**
 * `<file-checker>`: checks the file that is picked or dropped, here and nowhere else. What does it is loaded with the
 * first file. Words come from the server: its JSON, its templates, the list of rules.
 */
export class FileCheckerElement extends HTMLElement {
  #abort: AbortController | undefined;
  #session: CheckSession | undefined;
  /** Number of the check: what an older one finds is void. */
  #turn = 0;

  get #config(): CheckerConfig {
    // Written by FileChecker.astro of the same build.
    return JSON.parse(this.querySelector('script[data-part=config]')?.textContent ?? '{}') as CheckerConfig;
  }

  connectedCallback(): void {
    const { signal } = (this.#abort = new AbortController());
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    input?.addEventListener(
      'change',
      () => {
        const files = [...(input.files ?? [])];
        // The same file may be picked again, once mended.
        input.value = '';
        if (files.length > 0) void this.#check(files);
      },
      { signal },
    );
    this.querySelector('[data-part=cancel]')?.addEventListener(
      'click',
      () => {
        this.#stop(this.#config.texts.cancelled);
        input?.focus();
      },
      { signal },
    );
    this.#listenToDrops(signal);
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#turn += 1;
    this.#session?.close();
  }

  /** Anywhere on the page: a file dropped beside the zone would else open in place of the page. */
  #listenToDrops(signal: AbortSignal): void {
    const zone = this.querySelector<HTMLElement>('[data-part=zone]');
    const isOver = (over: boolean): void => {
      zone?.toggleAttribute('data-over', over);
    };
    document.addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
        isOver(true);
      },
      { signal },
    );
    document.addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) isOver(false);
      },
      { signal },
    );
    document.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        isOver(false);
        void this.#check([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
  }

  async #check(files: readonly File[]): Promise<void> {
    this.#stop('');
    const turn = this.#turn;
    const config = this.#config;
    const [file] = files;
    if (file === undefined) {
      this.#fail(config.failures['nothing-dropped']);
      return;
    }
    // Said as long as what comes of this file is: others were dropped in vain.
    const notice = files.length > 1 ? config.texts.severalFiles : '';
    const say = (message: string): void => {
      this.#say([notice, message].filter(Boolean).join(' '));
    };
    this.#setBusy(true);
    say(config.texts.reading);
    try {
      // What shows the findings comes while the file is read; that it did not is told when it is needed.
      const showing = import('./show-result.ts');
      showing.catch(() => undefined);
      const { CheckSession } = await import('./check-session.ts');
      if (turn !== this.#turn) return;
      const session = (this.#session = new CheckSession());
      const result = await session.check(file, config.communes, ({ step, share }) => {
        if (turn !== this.#turn) return;
        say(config.texts[step]);
        this.#showShare(share);
      });
      const { resultOf } = await showing;
      if (turn !== this.#turn) return;
      this.#setBusy(false);
      say(config.texts.done);
      this.#output?.replaceChildren(resultOf(this, file, result, config, session));
      this.#output?.querySelector<HTMLElement>('[data-part=name]')?.focus();
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#stop(notice);
      this.#fail(failureMessage(error, config), file.name);
    }
  }

  get #output(): Element | null {
    return this.querySelector('[data-part=output]');
  }

  /** Ends the check that goes on, and takes away what the last one showed. */
  #stop(message: string): void {
    this.#turn += 1;
    this.#session?.close();
    this.#session = undefined;
    this.#setBusy(false);
    this.#say(message);
    this.#output?.replaceChildren();
  }

  #fail(message: string, name = ''): void {
    const template = this.querySelector<HTMLTemplateElement>('template[data-part=failure]');
    const alert = template?.content.cloneNode(true);
    if (!(alert instanceof DocumentFragment)) return;
    for (const [part, text] of [
      ['failure-name', name],
      ['failure-message', message],
    ] as const) {
      const element = alert.querySelector(`[data-part=${part}]`);
      if (element) element.textContent = text;
    }
    this.#output?.replaceChildren(alert);
  }

  #showShare(share: number | null): void {
    const bar = this.querySelector('progress');
    if (share === null) bar?.removeAttribute('value');
    else bar?.setAttribute('value', share.toFixed(2));
  }

  #setBusy(busy: boolean): void {
    const progress = this.querySelector<HTMLElement>('[data-part=progress]');
    if (progress) progress.hidden = !busy;
    this.querySelector('progress')?.removeAttribute('value');
    this.toggleAttribute('data-busy', busy);
  }

  #say(message: string): void {
    const status = this.querySelector('[data-part=status]');
    if (status && status.textContent !== message) status.textContent = message;
  }
}

if (!customElements.get('file-checker')) customElements.define('file-checker', FileCheckerElement);
