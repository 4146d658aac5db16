import '../copy-button/copy-button-element.ts';
import { fillText } from '../../french/fill-text.ts';
import { counted, formatNumber, formatShare } from '../../french/typography.ts';
import type { DescribeConfig } from '../../views/describe-dataset-config.ts';
import { saveFile } from '../save-file.ts';
import { descriptionText } from './description-text.ts';
import { DraftForm } from './draft-form.ts';
import { showDraft } from './draft-view.ts';
import { draftJson, draftMarkdown } from './export-draft.ts';

/**
 * `<describe-dataset>`: fields, and beside them the description as it would be pasted in data.gouv.fr. A file may fill
 * some of them; it is read here, and goes nowhere.
 */
export class DescribeDatasetElement extends HTMLElement {
  #abort: AbortController | undefined;
  #reading: AbortController | undefined;
  #config: DescribeConfig | undefined;
  #form: DraftForm | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    // Written by DescribeDataset.astro of the same build.
    this.#config = JSON.parse(
      this.querySelector('[data-part=config]')?.textContent ?? '{}',
    ) as DescribeConfig;
    this.#form = new DraftForm(this, this.#config);
    this.addEventListener(
      'input',
      () => {
        this.#show();
      },
      { signal },
    );
    this.addEventListener(
      'click',
      (event) => {
        this.#clicked(event.target);
      },
      { signal },
    );
    this.#listenForFiles(signal);
    this.#show();
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    this.#reading?.abort();
  }

  #listenForFiles(signal: AbortSignal): void {
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    const zone = this.querySelector<HTMLElement>('[data-part=drop]');
    input?.addEventListener(
      'change',
      () => {
        const file = input.files?.[0];
        if (file) void this.#read(file);
      },
      { signal },
    );
    const over = (event: DragEvent, on: boolean): void => {
      event.preventDefault();
      zone?.toggleAttribute('data-over', on);
    };
    zone?.addEventListener(
      'dragover',
      (event) => {
        over(event, true);
      },
      { signal },
    );
    zone?.addEventListener(
      'dragleave',
      (event) => {
        over(event, false);
      },
      { signal },
    );
    zone?.addEventListener(
      'drop',
      (event) => {
        over(event, false);
        const file = event.dataTransfer?.files[0];
        if (file) void this.#read(file);
      },
      { signal },
    );
    // A file dropped beside the zone would replace the page.
    for (const name of ['dragover', 'drop'] as const) {
      window.addEventListener(
        name,
        (event) => {
          event.preventDefault();
        },
        { signal },
      );
    }
  }

  async #read(file: File): Promise<void> {
    const config = this.#config;
    if (!config || !this.#form) return;
    this.#reading?.abort();
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    const { texts } = config;
    this.#say(fillText(texts.reading, { share: formatShare(0) }), 'info');
    const { profileFile } = await import('./profile-file.ts');
    const found = await profileFile(
      file,
      (share) => {
        this.#progress(share);
      },
      signal,
    );
    if (signal.aborted) return;
    if (found.kind === 'failure') {
      const withdrawn = this.#form.withdraw() ? ` ${texts.withdrawn}` : '';
      this.#say(texts.failures[found.code] + withdrawn, 'error');
      this.#show();
      return;
    }
    const { proposeDraft } = await import('./propose-draft.ts');
    const proposal = proposeDraft(found.profile, file.name, config.types);
    this.#form.propose(proposal);
    const count = found.profile.columns.length;
    const read = fillText(texts.read, {
      file: file.name,
      columns: counted(count, ...texts.columnWords),
      rows: counted(found.profile.rows ?? found.profile.read.rows, ...texts.rowWords),
    });
    const more =
      count > proposal.columns.length
        ? ` ${fillText(texts.moreColumns, { count: formatNumber(count) })}`
        : '';
    this.#say(read + more, 'success');
    this.#show();
  }

  /** Not a live text: each step would be spoken. */
  #progress(share: number): void {
    const bar = this.querySelector<HTMLProgressElement>('progress');
    if (!bar) return;
    bar.hidden = false;
    bar.value = share;
  }

  #say(message: string, tone: 'info' | 'success' | 'error'): void {
    const status = this.querySelector<HTMLElement>('[data-part=status]');
    if (status) {
      status.textContent = message;
      status.dataset['tone'] = tone;
    }
    const bar = this.querySelector<HTMLProgressElement>('progress');
    if (bar) bar.hidden = tone !== 'info';
  }

  #show(): void {
    if (!this.#config || !this.#form) return;
    const draft = this.#form.read();
    showDraft(this, draft, this.#description(), this.#config);
  }

  #description(): string {
    if (!this.#config || !this.#form) return '';
    return descriptionText(this.#form.read(), this.#config.texts, this.#config.labels.frequency);
  }

  #clicked(target: EventTarget | null): void {
    const config = this.#config;
    const action =
      target instanceof Element ? target.closest<HTMLElement>('[data-action]')?.dataset['action'] : '';
    if (!config || !this.#form) return;
    const draft = this.#form.read();
    const { fileName } = config.texts;
    if (action === 'markdown') {
      const text = draftMarkdown(draft, this.#description(), config);
      saveFile(new Blob([text], { type: 'text/markdown;charset=utf-8' }), `${fileName}.md`);
    } else if (action === 'json') {
      const text = draftJson(draft, this.#description());
      saveFile(new Blob([text], { type: 'application/json' }), `${fileName}.json`);
    }
  }
}

if (!customElements.get('describe-dataset'))
  customElements.define('describe-dataset', DescribeDatasetElement);
