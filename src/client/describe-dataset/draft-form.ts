import { fillText } from '../../french/fill-text.ts';
import type { DescribeConfig } from '../../views/describe-dataset-config.ts';
import { cloneTemplate, setText } from '../template.ts';
import { toKeyword } from './check-draft.ts';
import type { Draft, DraftColumn } from './draft.ts';

type FieldName =
  | 'title'
  | 'summary'
  | 'content'
  | 'row'
  | 'method'
  | 'limits'
  | 'frequency'
  | 'start'
  | 'end'
  | 'zone'
  | 'granularity';

/** What a file proposes. */
type Proposal = Pick<Draft, 'title' | 'rows' | 'columns' | 'start' | 'end' | 'zone' | 'granularity'>;

const nothing: Proposal = {
  title: '',
  rows: null,
  columns: [],
  start: '',
  end: '',
  zone: '',
  granularity: '',
};

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The fields of the page as a draft, and the reverse. */
export class DraftForm {
  readonly #root: HTMLElement;
  readonly #config: DescribeConfig;
  #rows: number | null = null;
  #columns: readonly DraftColumn[] = [];
  /** What the last file proposed, to tell it from what was typed. */
  #proposed: Partial<Record<FieldName, string>> = {};
  /** What was typed of each column, by its name: it comes back with the column. */
  readonly #meanings = new Map<string, string>();

  constructor(root: HTMLElement, config: DescribeConfig) {
    this.#root = root;
    this.#config = config;
  }

  read(): Draft {
    return {
      title: this.#value('title'),
      summary: this.#value('summary'),
      content: this.#value('content'),
      row: this.#value('row'),
      method: this.#value('method'),
      limits: this.#value('limits'),
      frequency: this.#value('frequency'),
      start: this.#value('start'),
      end: this.#value('end'),
      zone: this.#value('zone'),
      granularity: this.#value('granularity'),
      rows: this.#rows,
      columns: this.#describedColumns(),
      keywords: this.#keywords(),
    };
  }

  /** Puts what a file proposes in place of what another one did, columns too; what was typed stays. */
  propose(proposal: Proposal): void {
    for (const { name, meaning } of this.#describedColumns()) this.#meanings.set(name, meaning);
    for (const name of ['title', 'start', 'end', 'zone', 'granularity'] as const) {
      const field = this.#field(name);
      if (field && (field.value === '' || field.value === this.#proposed[name])) field.value = proposal[name];
    }
    const { title, start, end, zone, granularity } = proposal;
    this.#proposed = { title, start, end, zone, granularity };
    this.#rows = proposal.rows;
    this.#columns = proposal.columns;
    const list = this.#root.querySelector<HTMLElement>('[data-part=columns]');
    const table = list?.querySelector('table');
    const body = table?.tBodies[0] ?? table?.createTBody();
    body?.replaceChildren(...proposal.columns.map((column) => this.#columnRow(column)));
    if (list) list.hidden = proposal.columns.length === 0;
  }

  /**
   * Takes away what a file proposed; what was typed stays.
   *
   * @returns whether there was anything.
   */
  withdraw(): boolean {
    const hadFile = this.#columns.length > 0 || Object.values(this.#proposed).some((value) => value !== '');
    this.propose(nothing);
    return hadFile;
  }

  #describedColumns(): DraftColumn[] {
    const meanings = [...this.#root.querySelectorAll<HTMLInputElement>('[data-part=columns] input')];
    return this.#columns.map((column, index) => ({ ...column, meaning: meanings[index]?.value ?? '' }));
  }

  #columnRow({ name, type, example }: DraftColumn): DocumentFragment {
    const row = cloneTemplate(this.#root, 'column');
    setText(row, '[data-field=name]', name);
    setText(row, '[data-field=type]', type);
    setText(row, '[data-field=example]', example);
    const input = row.querySelector('input');
    input?.setAttribute('aria-label', fillText(this.#config.texts.meaningOf, { name }));
    if (input) input.value = this.#meanings.get(name) ?? '';
    return row;
  }

  /** Those that are ticked, then those that are typed, written as data.gouv.fr writes them. */
  #keywords(): string[] {
    const ticked = [...this.#root.querySelectorAll<HTMLInputElement>('input[name=keyword]:checked')].map(
      ({ value }) => value,
    );
    const typed = (this.#root.querySelector<HTMLInputElement>('[name=keywords]')?.value ?? '')
      .split(/[,;\n]/u)
      .map(toKeyword)
      .filter((keyword) => keyword !== '');
    return [...new Set([...ticked, ...typed])];
  }

  #field(name: FieldName): Field | null {
    return this.#root.querySelector<Field>(`[name=${name}]`);
  }

  #value(name: FieldName): string {
    return this.#field(name)?.value ?? '';
  }
}
