import { expect, test } from 'vitest';
import { currentFrequency, frequencies, frequencyLabel } from '../../../src/catalog/frequency.ts';
import { licenseLabel, licenses } from '../../../src/catalog/license.ts';
import { granularityLabel } from '../../../src/catalog/spatial.ts';

test('the forty frequencies of the API are there', () => {
  expect(Object.keys(frequencies)).toHaveLength(40);
});

test('legacy frequencies map to a current one', () => {
  for (const legacy of ['realtime', 'fourTimesADay', 'fourTimesAWeek', 'fortnighly', 'biannual']) {
    expect(frequencies).toHaveProperty(currentFrequency(legacy));
  }
  expect(currentFrequency('annual')).toBe('annual');
});

test('an unknown id is its own label', () => {
  expect(frequencyLabel('lunaire')).toBe('lunaire');
  expect(licenseLabel('beerware')).toBe('beerware');
  expect(granularityLabel('fr:hameau')).toBe('fr:hameau');
});

test('the twelve licences of the API are there, and each with a text says it whole', () => {
  expect(Object.keys(licenses)).toHaveLength(12);
  for (const { plain } of Object.values(licenses)) {
    if (plain !== null) expect(plain).toMatch(/\.$/u);
  }
  expect(licenses['notspecified']?.plain).toBeNull();
});
