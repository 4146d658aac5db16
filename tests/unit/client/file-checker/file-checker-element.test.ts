// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import '../../../../src/client/file-checker/file-checker-element.ts';
import { toCheckerConfig } from '../../../../src/views/file-checker/checker-config.ts';

const config = toCheckerConfig();
const { texts, failures } = config;
const said: string[] = [];
let outcome: () => Promise<unknown> = () => Promise.resolve({});

vi.mock('../../../../src/client/file-checker/check-session.ts', () => ({
  CheckSession: class {
    check(_file: File, _communes: string, onProgress: (progress: object) => void): Promise<unknown> {
      onProgress({ step: 'judging', share: 0.5 });
      said.push(status());
      return outcome();
    }

    close(): void {
      // Nothing to end.
    }
  },
}));
vi.mock('../../../../src/client/file-checker/show-result.ts', () => ({
  resultOf: (_host: HTMLElement, { name }: File) => document.createRange().createContextualFragment(name),
}));

afterEach(() => {
  document.body.replaceChildren();
  said.length = 0;
  outcome = () => Promise.resolve({});
});

function status(): string {
  return document.querySelector('[data-part=status]')?.textContent ?? '';
}

const output = (): string => document.querySelector('[data-part=output]')?.textContent ?? '';

function open(): void {
  const page = document.createElement('main');
  page.innerHTML = `<file-checker>
    <script type="application/json" data-part="config">${JSON.stringify(config)}</script>
    <div data-part="zone"><input type="file"></div><p data-part="status"></p><div data-part="output"></div>
    <template data-part="failure"><p data-part="failure-name"></p><p data-part="failure-message"></p></template>
    </file-checker>`;
  document.body.append(page);
}

function drop(...names: string[]): void {
  const event = new Event('drop', { bubbles: true });
  Object.assign(event, { dataTransfer: { files: names.map((name) => new File(['a;b'], name)) } });
  document.querySelector('[data-part=zone]')?.dispatchEvent(event);
}

async function seen(text: string): Promise<void> {
  await vi.waitFor(() => {
    expect(output()).toContain(text);
  });
}

test('that only the first of several files is checked is said throughout, and with the result', async () => {
  open();
  drop('a.csv', 'b.csv');
  expect(status()).toBe(`${texts.severalFiles} ${texts.reading}`);
  await seen('a.csv');
  expect(said).toEqual([`${texts.severalFiles} ${texts.judging}`]);
  expect(status()).toBe(`${texts.severalFiles} ${texts.done}`);

  drop('c.csv');
  await seen('c.csv');
  expect(status()).toBe(texts.done);
});

test('it is said with the failure of the first file too', async () => {
  outcome = () => Promise.reject(Object.assign(new Error('no rows'), { code: 'empty' }));
  open();
  drop('a.csv', 'b.csv');
  await seen(failures.empty);
  expect(status()).toBe(texts.severalFiles);
});
