import { expect, test } from 'vitest';
import { HostGate } from '../../../src/datagouv/pacing.ts';

/** A clock whose waits take no time: it jumps to the end of each, in order. */
function fakeClock() {
  let time = 0;
  return {
    now: () => time,
    wait: async (milliseconds: number) => {
      const end = time + milliseconds;
      await Promise.resolve();
      time = Math.max(time, end);
    },
  };
}

test('requests start one spacing apart', async () => {
  const clock = fakeClock();
  const gate = new HostGate(clock, { spacing: 200, concurrency: 3 });
  const starts: number[] = [];
  const start = () => {
    starts.push(clock.now());
    return Promise.resolve();
  };
  await Promise.all([1, 2, 3, 4, 5].map(() => gate.run(start)));
  expect(starts).toEqual([0, 200, 400, 600, 800]);
});

test('no more requests at once than allowed, and a failure frees its place', async () => {
  const gate = new HostGate(fakeClock(), { spacing: 0, concurrency: 3 });
  let running = 0;
  let most = 0;
  const task = async (fails: boolean) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running -= 1;
    if (fails) throw new Error('échec');
  };
  const results = await Promise.allSettled(
    Array.from({ length: 12 }, (_, index) => gate.run(() => task(index % 2 === 0))),
  );
  expect(most).toBe(3);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
});

test('a pause holds the requests to come', async () => {
  const clock = fakeClock();
  const gate = new HostGate(clock, { spacing: 0, concurrency: 3 });
  gate.pause(5000);
  await gate.run(() => Promise.resolve());
  expect(clock.now()).toBe(5000);
});
