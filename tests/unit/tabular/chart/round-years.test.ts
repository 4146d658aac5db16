import { expect, test } from 'vitest';
import { roundYears } from '../../../../src/tabular/chart/round-years.ts';

test.each([
  [1980, 2024, 6, [1980, 1990, 2000, 2010, 2020]],
  [1964, 2023, 6, [1980, 2000, 2020]],
  [2019, 2023, 6, [2019, 2020, 2021, 2022, 2023]],
  [2020, 2020, 6, [2020]],
])('from %d to %d, %d at most', (first, last, most, years) => {
  expect(roundYears(first, last, most)).toEqual(years);
});
