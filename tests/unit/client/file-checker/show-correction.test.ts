// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { showCorrection } from '../../../../src/client/file-checker/show-correction.ts';
import { toCheckerConfig } from '../../../../src/views/file-checker/checker-config.ts';

const config = toCheckerConfig();

afterEach(() => {
  document.body.replaceChildren();
});

test.each([
  [Object.assign(new Error('moved'), { code: 'unreadable' }), config.failures.unreadable],
  [Object.assign(new Error('odd'), { code: 'toString' }), config.failures['broken-checker']],
  [new Error('other'), config.failures['broken-checker']],
])('a copy that cannot be made says why: %s', async (error, message) => {
  document.body.innerHTML = `<section data-part="correction"></section><template data-part="correction-ready">
    <button></button><span role="status"></span></template>`;
  const plan = { state: 'ready', mended: [{ rule: 'x' }], left: [], blockedBy: [], byNames: [] };
  showCorrection(document.body, document.body, { plan } as never, [], config, {
    correct: () => Promise.reject(error),
  });
  document.querySelector('button')?.click();
  await vi.waitFor(() => {
    expect(document.querySelector('section [role=status]')?.textContent).toBe(message);
  });
});

test('a copy that would round numbers is not offered, and the reason is told', () => {
  document.body.innerHTML = `<section data-part="correction"></section><template data-part="correction-blocked">
    <div data-part="blocked"><ul></ul></div></template>`;
  const plan = { state: 'blocked', mended: [], left: [], blockedBy: [], byNames: [], rounds: true };
  showCorrection(document.body, document.body, { plan } as never, [], config, {
    correct: () => Promise.reject(new Error('never asked')),
  });
  expect(document.querySelector('section li')?.textContent).toBe(config.texts.rounded);
});
