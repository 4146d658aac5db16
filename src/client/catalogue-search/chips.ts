import type { FacetId } from '../../catalog/facets.ts';
import { fillText } from '../../french/fill-text.ts';
import { emptySelection } from '../../search/facet-counts.ts';
import {
  chosenValues,
  withFacetValue,
  type ChosenValue,
  type SearchState,
} from '../../search/search-state.ts';
import { createChip } from '../search-results/understood-chips.ts';
import { part } from '../explore-table/part.ts';

interface ChipContext {
  /** Text of a chip, by facet. */
  readonly texts: Readonly<Record<FacetId, string>>;
  readonly labelOf: (chosen: ChosenValue) => string;
  readonly hrefFor: (state: SearchState) => string;
}

/** The filters that are on, each a link that takes it off, and the link that takes them all off. */
export function showFilterChips(host: HTMLElement, state: SearchState, context: ChipContext): void {
  const { texts, labelOf, hrefFor } = context;
  const chosen = chosenValues(state.selection);
  const bar = part(host, 'chips');
  bar.hidden = chosen.length === 0;
  bar
    .querySelector('ul')
    ?.replaceChildren(
      ...chosen.map((filter) =>
        createChip(
          host,
          fillText(texts[filter.facet], { label: labelOf(filter) }),
          hrefFor(withFacetValue(state, filter.facet, filter.value, false)),
        ),
      ),
    );
  const reset = hrefFor({ ...state, selection: emptySelection, page: 1 });
  part(host, 'reset').setAttribute('href', reset);
  const inPanel = part(host, 'reset-panel');
  inPanel.setAttribute('href', reset);
  inPanel.hidden = chosen.length === 0;
}
