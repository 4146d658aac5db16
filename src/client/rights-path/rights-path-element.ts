import '../copy-button/copy-button-element.ts';
import { fillText } from '../../french/fill-text.ts';
import type { RightsConclusion, RightsPathConfig, RightsQuestion } from '../../views/rights-path-config.ts';
import { saveFile } from '../save-file.ts';
import { cloneTemplate, setHref, setText } from '../template.ts';
import { summaryText } from './summary-text.ts';
import {
  answersInHash,
  hashOfAnswers,
  pathConditions,
  pathReferences,
  walkPath,
  type PathState,
} from './walk-path.ts';

/**
 * `<rights-path>`: one question at a time, then a conclusion. The answers are in the address, which is the only state:
 * the « back » of the browser, a bookmark and a link say the same thing.
 */
export class RightsPathElement extends HTMLElement {
  #abort: AbortController | undefined;
  #config: RightsPathConfig | undefined;
  #state: PathState | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    // Written by RightsPath.astro of the same build.
    this.#config = JSON.parse(this.#part('config')?.textContent ?? '{}') as RightsPathConfig;
    this.addEventListener(
      'click',
      (event) => {
        this.#clicked(event.target);
      },
      { signal },
    );
    window.addEventListener(
      'hashchange',
      () => {
        this.#show(true);
      },
      { signal },
    );
    this.#show(false);
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  #clicked(target: EventTarget | null): void {
    const button =
      target instanceof Element ? target.closest<HTMLElement>('[data-choice], [data-action]') : null;
    if (!button) return;
    const answers = this.#state?.answers ?? [];
    const { choice, action } = button.dataset;
    if (choice !== undefined) this.#go([...answers, choice]);
    else if (action === 'back') this.#go(answers.slice(0, -1));
    else if (action === 'restart') this.#go([]);
    else if (action === 'print') window.print();
    else if (action === 'save') this.#save();
  }

  #go(answers: readonly string[]): void {
    // An empty hash would scroll to the top of the page and stay in the address as « # ».
    if (answers.length > 0) location.hash = hashOfAnswers(answers);
    else {
      history.pushState(null, '', location.pathname + location.search);
      this.#show(true);
    }
  }

  /** @param moved whether the visitor asked for it: the focus then goes to what is new. */
  #show(moved: boolean): void {
    const config = this.#config;
    const answers = answersInHash(location.hash);
    if (!config || (answers === null && moved)) return;
    const state = walkPath(config, answers ?? []);
    this.#state = state;
    const step = this.#part('step');
    if (!step) return;
    if (state.conclusion) step.replaceChildren(this.#conclusion(state.conclusion, state, config));
    else if (state.question && (moved || state.steps.length > 0)) {
      step.replaceChildren(this.#question(state.question, state, config));
    }
    this.#showAnswers(state);
    if (!moved) return;
    const title = step.querySelector<HTMLElement>('[data-field=title]');
    title?.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'start' });
  }

  #question(
    { title, help, choices }: RightsQuestion,
    state: PathState,
    config: RightsPathConfig,
  ): DocumentFragment {
    const view = cloneTemplate(this, 'question');
    setText(
      view,
      '[data-field=number]',
      fillText(config.texts.number, { number: String(state.steps.length + 1) }),
    );
    setText(view, '[data-field=title]', title);
    setOptional(view, '[data-field=help]', help);
    const items = choices.map(({ id, label, detail }) => {
      const item = cloneTemplate(this, 'choice');
      item.querySelector<HTMLElement>('[data-choice]')?.setAttribute('data-choice', id);
      setText(item, '[data-field=label]', label);
      setOptional(item, '[data-field=detail]', detail);
      return item;
    });
    view.querySelector('[data-part=choices]')?.replaceChildren(...items);
    if (state.steps.length === 0) view.querySelector('[data-part=moves]')?.remove();
    return view;
  }

  #conclusion(
    { verdict, title, text }: RightsConclusion,
    state: PathState,
    config: RightsPathConfig,
  ): DocumentFragment {
    const view = cloneTemplate(this, 'conclusion');
    view.querySelector('[data-part=verdict]')?.setAttribute('data-tone', verdict.tone);
    setText(view, '[data-field=verdict]', verdict.label);
    setText(view, '[data-field=title]', title);
    setText(view, '[data-field=text]', text);
    fillList(view, 'conditions', pathConditions(state).map(asText));
    fillList(
      view,
      'references',
      pathReferences(state).flatMap((id) => this.#reference(id, config)),
    );
    const { day, address } = this.#origin();
    setText(view, '[data-field=origin]', fillText(config.texts.origin, { day, address }));
    setText(view, '[data-field=markdown]', summaryText(state, config, { day, address }));
    return view;
  }

  #reference(id: string, { references }: RightsPathConfig): HTMLElement[] {
    const reference = references[id];
    if (!reference) return [];
    const link = document.createElement('a');
    link.href = reference.href;
    link.rel = 'external noopener';
    link.textContent = reference.label;
    return [link];
  }

  #showAnswers({ steps, answers }: PathState): void {
    const trail = this.#part('answers');
    if (!trail) return;
    trail.hidden = steps.length === 0;
    const items = steps.map(({ question, answer }, index) => {
      const item = cloneTemplate(this, 'answer');
      setText(item, '[data-field=question]', question.title);
      setText(item, '[data-field=answer]', answer.label);
      setText(item, '[data-field=about]', question.title);
      setHref(item, 'a', hashOfAnswers(answers.slice(0, index)) || '#chemin=');
      return item;
    });
    trail.querySelector('ol')?.replaceChildren(...items);
  }

  #save(): void {
    const config = this.#config;
    if (!config || !this.#state) return;
    const text = summaryText(this.#state, config, this.#origin());
    saveFile(new Blob([text], { type: 'text/markdown;charset=utf-8' }), config.texts.fileName);
  }

  #origin(): { readonly day: string; readonly address: string } {
    const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' });
    return { day: day.format(new Date()), address: location.href };
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(
      `:scope > [data-part=${name}], :scope > div > [data-part=${name}]`,
    );
  }
}

function asText(text: string): HTMLElement {
  const element = document.createElement('span');
  element.textContent = text;
  return element;
}

/** Fills `<section data-part><ul>`, or takes it away when there is nothing to say. */
function fillList(view: ParentNode, part: string, contents: readonly HTMLElement[]): void {
  const section = view.querySelector(`[data-part=${part}]`);
  if (contents.length === 0) section?.remove();
  const items = contents.map((content) => {
    const item = document.createElement('li');
    item.append(content);
    return item;
  });
  section?.querySelector('ul')?.replaceChildren(...items);
}

function setOptional(view: ParentNode, selector: string, text: string | null): void {
  if (text === null) view.querySelector(selector)?.remove();
  else setText(view, selector, text);
}

if (!customElements.get('rights-path')) customElements.define('rights-path', RightsPathElement);
