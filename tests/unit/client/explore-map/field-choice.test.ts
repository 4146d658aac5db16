// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { FieldChoice } from '../../../../src/client/explore-map/field-choice.ts';

test('the fields preferred are shown, until others are chosen', () => {
  const [box, fold] = [document.createElement('div'), document.createElement('details')];
  document.body.append(box);
  let changes = 0;
  const choice = new FieldChoice(() => (changes += 1));
  choice.show(box, fold, ['nom', 'ville', 'note'], ['nom', 'ville']);
  expect(['nom', 'ville', 'note'].map(choice.isShown)).toEqual([true, true, false]);
  const [, ville] = box.querySelectorAll('input');
  ville?.click();
  expect([choice.isShown('ville'), changes]).toEqual([false, 1]);
});

test('what has no choice of fields is shown whole', () => {
  const [box, fold] = [document.createElement('div'), document.createElement('details')];
  const choice = new FieldChoice(() => undefined);
  choice.show(box, fold, ['nom'], ['nom']);
  // A map of areas, whose cards hold a number of lines.
  choice.show(box, fold, [], []);
  expect([fold.hidden, choice.isShown('Nombre de lignes')]).toEqual([true, true]);
});
