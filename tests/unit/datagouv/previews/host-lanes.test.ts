import { expect, test } from 'vitest';
import { HostLanes } from '../../../../src/datagouv/previews/host-lanes.ts';

/** Tasks that end when they are told. */
function tasks(lanes: HostLanes) {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const submit = (host: string, name: string): Promise<void> =>
    lanes.run(host, () => {
      started.push(name);
      return new Promise((resolve) => ends.set(name, resolve));
    });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await settle();
  };
  return { started, submit, end, settle };
}

test('two at once to one host, the others in their order', async () => {
  const { started, submit, end, settle } = tasks(new HostLanes({ perHost: 2, total: 10 }));
  for (const name of ['a1', 'a2', 'a3', 'a4']) void submit('a', name);
  await settle();
  expect(started).toEqual(['a1', 'a2']);
  await end('a2');
  expect(started).toEqual(['a1', 'a2', 'a3']);
});

test('a host that keeps its tasks does not hold the others', async () => {
  const { started, submit, end, settle } = tasks(new HostLanes({ perHost: 1, total: 2 }));
  for (const [host, name] of [
    ['slow', 's1'],
    ['slow', 's2'],
    ['a', 'a1'],
    ['b', 'b1'],
    ['a', 'a2'],
  ] as const) {
    void submit(host, name);
  }
  await settle();
  expect(started).toEqual(['s1', 'a1']);
  await end('a1');
  await end('b1');
  expect(started).toEqual(['s1', 'a1', 'b1', 'a2']);
  await end('s1');
  expect(started.at(-1)).toBe('s2');
});

test('a task that fails frees its lane', async () => {
  const lanes = new HostLanes({ perHost: 1, total: 1 });
  await expect(lanes.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await lanes.run('b', () => Promise.resolve('yes'))).toBe('yes');
});
