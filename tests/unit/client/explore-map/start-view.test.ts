// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import type { MapContent } from '../../../../src/client/explore-map/map-content.ts';
import type { Position } from '../../../../src/client/explore-map/placement.ts';
import { StartView } from '../../../../src/client/explore-map/start-view.ts';
import type { Bounds } from '../../../../src/tabular/geography/table-geography.ts';
import { mapTexts } from '../../../../src/views/explorer/map-texts.ts';

afterEach(() => {
  document.body.replaceChildren();
});

const paris: Position = [2.35, 48.86];
const lyon: Position = [4.83, 45.76];
const cayenne: Position = [-52.33, 4.94];

function contentOf(...positions: readonly Position[]): MapContent {
  return {
    length: positions.length,
    positionAt: (index: number) => positions[index] ?? [0, 0],
  } as MapContent;
}

function openStart(...positions: readonly Position[]) {
  const button = document.body.appendChild(document.createElement('button'));
  button.hidden = true;
  const asked: Bounds[] = [];
  let left = 0;
  const start = new StartView({
    button,
    texts: mapTexts,
    go: (bounds) => asked.push(bounds),
    left: () => (left += 1),
  });
  start.follow(contentOf(...positions));
  return { button, start, asked, left: () => left };
}

const fitted = { zoom: 6, latitude: 47.3, longitude: 3.6 };
const close = { zoom: 11, latitude: 48.86, longitude: 2.35 };

test('the button comes once the view has moved, goes back, and leaves its focus', () => {
  const { button, start, asked, left } = openStart(paris, lyon);
  start.open(false);
  start.reached(fitted);
  start.offer(fitted);
  expect([button.hidden, button.textContent]).toEqual([true, 'Tout voir']);
  start.offer(close);
  expect(button.hidden).toBe(false);
  button.focus();
  button.click();
  expect(asked.at(-1)).toEqual([2.35, 45.76, 4.83, 48.86]);
  start.reached(fitted);
  start.offer(fitted);
  expect([button.hidden, left()]).toEqual([true, 1]);
});

test('a map that opens on the view of its address offers it at once', () => {
  const { button, start, left } = openStart(paris, lyon);
  start.offer(close);
  expect([button.hidden, left()]).toEqual([false, 0]);
});

test('where the map opens on a part, the button does not promise all', () => {
  expect(openStart(paris, lyon, cayenne).button.textContent).toBe('Vue de départ');
});

test('a map without anything has nowhere to go back to', () => {
  const { button, start } = openStart();
  start.offer(close);
  expect(button.hidden).toBe(true);
});
