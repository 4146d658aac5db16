// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { CheckSession } from '../../../../src/client/file-checker/check-session.ts';

class FakeWorker extends EventTarget {
  readonly sent: unknown[] = [];
  static last: FakeWorker | undefined;

  constructor() {
    super();
    FakeWorker.last = this;
  }

  postMessage(message: unknown): void {
    this.sent.push(message);
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a check gives back the address of its worker once it answers', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:check');
  const revoked = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  const session = new CheckSession();
  const file = new File(['a;b'], 'a.csv');
  const result = session.check(file, '/codes.js', () => undefined);
  const worker = FakeWorker.last;
  expect(worker?.sent).toEqual([{ kind: 'check', file, communes: new URL('/codes.js', location.href).href }]);
  worker?.dispatchEvent(new MessageEvent('message', { data: { kind: 'result', result: 'found' } }));
  expect(await result).toBe('found');
  expect(revoked).toHaveBeenCalledExactlyOnceWith('blob:check');
});
