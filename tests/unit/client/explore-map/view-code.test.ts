import { expect, test } from 'vitest';
import { decodeView, encodeView } from '../../../../src/client/explore-map/view-code.ts';

test.each([
  [{ zoom: 5, latitude: 46.5, longitude: 2.25 }, '5/46.5/2.25'],
  [{ zoom: 12.346, latitude: 48.856613, longitude: 2.352222 }, '12.35/48.85661/2.35222'],
  [{ zoom: 9.1, latitude: -21.11, longitude: 55.53 }, '9.1/-21.11/55.53'],
  [{ zoom: 0, latitude: -0.001, longitude: 0 }, '0/0/0'],
])('a view is written as precisely as its zoom needs: %o', (view, code) => {
  expect(encodeView(view)).toBe(code);
});

test('what is written is read again', () => {
  expect(decodeView('12.35/48.85661/2.35222')).toEqual({
    zoom: 12.35,
    latitude: 48.85661,
    longitude: 2.35222,
  });
});

test.each([
  null,
  '',
  '5',
  '5/46',
  '5/46/2/3',
  'a/b/c',
  '5/91/2',
  '5/46/181',
  '23/46/2',
  '-1/46/2',
  '5/1e3/2',
  '5/NaN/2',
])('another text is no view: %s', (code) => {
  expect(decodeView(code)).toBeNull();
});
