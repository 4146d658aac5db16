import { fillText } from '../../french/fill-text.ts';
import { formatNumber } from '../../french/typography.ts';
import type { MapTexts } from '../../views/explorer/map-texts.ts';
import type { MapContent } from './map-content.ts';

/** What a map says above itself: how many rows are on it, how many are not, and what else is to be known. */
export function messageOf(
  content: Pick<MapContent, 'mode' | 'placed' | 'leftOut' | 'notes' | 'drawnOnly'>,
  texts: MapTexts,
): string {
  const { mode, placed, leftOut, notes } = content;
  if (content.drawnOnly) return notes.join(' ');
  if (placed === 0) return [texts.nothing, ...notes].join(' ');
  const count = (forms: MapTexts['matching'], value: number): string =>
    fillText(value < 2 ? forms.one : forms.many, { count: formatNumber(value) });
  const coded = mode === 'communes' || mode === 'areas' || mode === 'regions';
  const lost = coded ? texts.unknownCode : texts.leftOut;
  const parts = [count(texts.matching, placed), ...(leftOut === 0 ? [] : [count(lost, leftOut)])];
  return [`${parts.join(', ')}.`, ...notes].join(' ');
}
