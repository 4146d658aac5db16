import { cloneTemplate, setText } from '../template.ts';
import type { Legend } from './legend.ts';

/** Fills the legend of a map; colours go through the object model, which the policy of the site allows. */
export function showLegend(host: HTMLElement, part: HTMLElement, { entries }: Legend): void {
  part.hidden = entries.length === 0;
  const template = cloneTemplate(host, 'legend');
  const list = template.querySelector('ul');
  const model = list?.firstElementChild;
  if (!list || !model) return;
  list.replaceChildren(
    ...entries.map(({ shape, colour, label }) => {
      const entry = document.importNode(model, true);
      const swatch = entry.querySelector<HTMLElement>('.live-map__swatch');
      if (swatch) {
        swatch.dataset['shape'] = shape;
        swatch.style.setProperty('--swatch', colour);
      }
      setText(entry, '[data-part=label]', label);
      return entry;
    }),
  );
  part.replaceChildren(template);
}
