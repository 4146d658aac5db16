import { expect, test } from 'vitest';
import { soundOf } from '../../../src/french/sound.ts';

test.each([
  ['remarcable', 'remarquable'],
  ['filharmonie', 'philharmonie'],
  ['depences', 'depenses'],
  ['arkives', 'arquives'],
])('« %s » sounds like « %s »', (a, b) => {
  expect(soundOf(a)).toBe(soundOf(b));
});
