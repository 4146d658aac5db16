import type { FacetId } from '../../catalog/facets.ts';
import {
  countFacets,
  emptySelection,
  type FacetCounts,
  type FacetSelection,
} from '../../search/facet-counts.ts';
import type { FacetTable } from '../../search/facet-table.ts';
import type { ChosenValue } from '../../search/search-state.ts';
import { formatYearRange, parseYearRange } from '../../search/year-range.ts';
import type { FacetTexts } from '../../views/search-texts.ts';
import { FacetGroup } from './facet-group.ts';

/** The facets beside the results: boxes, and counts that follow. */
export class FacetPanel {
  readonly #host: HTMLElement;
  readonly #groups: readonly FacetGroup[];
  #shown: { readonly counts: FacetCounts['counts']; readonly selection: FacetSelection } | undefined;

  constructor(host: HTMLElement, texts: FacetTexts) {
    this.#host = host;
    this.#groups = [...host.querySelectorAll<HTMLElement>('[data-facet]')].map(
      (element) => new FacetGroup(element, texts),
    );
  }

  /** What is ticked now. */
  choices(): ChosenValue[] {
    return this.#groups.flatMap((group) => group.choices().map((value) => ({ facet: group.id, value })));
  }

  show(table: FacetTable, counts: FacetCounts['counts'], selection: FacetSelection): void {
    this.#shown = { counts, selection };
    for (const group of this.#groups)
      group.show(table.columns[group.id], counts[group.id], selection[group.id]);
  }

  /** Draws the lists again, after one was unfolded or searched. Nothing was chosen in between. */
  redraw(table: FacetTable): void {
    const { counts, selection } = this.#shown ?? {
      counts: countFacets(table, emptySelection).counts,
      selection: emptySelection,
    };
    this.show(table, counts, selection);
  }

  /** Text of a value as the panel shows it. */
  labelOf(table: FacetTable, { facet, value }: ChosenValue): string {
    const column = table.columns[facet];
    const group = this.#groups.find(({ id }) => id === facet);
    return group?.labelOf(column, value) ?? column.values.find(({ id }) => id === value)?.label ?? value;
  }

  /**
   * Ticks the years written in the form of the period.
   *
   * @returns whether they are years.
   */
  chooseYears(table: FacetTable): boolean {
    const [from = null, to = null] = [
      ...this.#host.querySelectorAll<HTMLInputElement>('[data-part=years] input'),
    ]
      .map(({ value }) => value.trim())
      .map((value) => (/^\d{1,4}$/u.test(value) ? Number(value) : null));
    // Written the other way round, they are the same years.
    const range = from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
    const value = formatYearRange(range);
    const period: FacetId = 'period';
    if (parseYearRange(value) === null) return false;
    this.#groups.find(({ id }) => id === period)?.choose(table.columns[period], value);
    return true;
  }
}
