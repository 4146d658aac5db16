import { expect, test } from 'vitest';
import { LatestOnly } from '../../../../src/client/search-results/latest-only.ts';

test('the first question is answered at once, then only the last of those asked meanwhile', async () => {
  const answered: string[] = [];
  const gates: (() => void)[] = [];
  const latest = new LatestOnly((question: string) => {
    answered.push(question);
    return new Promise<void>((resolve) => {
      gates.push(resolve);
    });
  });
  const all = latest.ask('m');
  void latest.ask('mu');
  void latest.ask('mus');
  expect(answered).toEqual(['m']);
  gates[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(answered).toEqual(['m', 'mus']);
  gates[1]?.();
  await all;
  const next = latest.ask('musée');
  expect(answered).toEqual(['m', 'mus', 'musée']);
  gates[2]?.();
  await next;
});

test('what waits can be dropped: something else was asked meanwhile', async () => {
  const answered: string[] = [];
  let open: () => void = () => undefined;
  const latest = new LatestOnly((question: string) => {
    answered.push(question);
    return new Promise<void>((resolve) => {
      open = resolve;
    });
  });
  const all = latest.ask('m');
  void latest.ask('mu');
  latest.drop();
  open();
  await all;
  expect(answered).toEqual(['m']);
});
