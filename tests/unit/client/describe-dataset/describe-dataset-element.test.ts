// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import '../../../../src/client/describe-dataset/describe-dataset-element.ts';
import type { FileProfile } from '../../../../src/client/describe-dataset/profile-file.ts';
import { toDescribeDataset } from '../../../../src/views/describe-dataset.ts';
import { aColumn, aTable } from '../../../fixtures/profiles.ts';
import { portal } from '../../../fixtures/records.ts';

const { config } = toDescribeDataset(portal);
const readings: FileProfile[] = [];
vi.mock('../../../../src/client/describe-dataset/profile-file.ts', () => ({
  profileFile: () => Promise.resolve(readings.shift()),
}));

const table: FileProfile = {
  kind: 'profile',
  profile: aTable({
    columns: [
      aColumn({ name: 'nom', examples: ['Rex'] }),
      aColumn({ name: 'ouverture', date: { min: '2019-05-01', max: '2024-02-29', histogram: [] } }),
    ],
  }),
};
const failure: FileProfile = { kind: 'failure', code: 'encrypted' };

afterEach(() => {
  document.body.replaceChildren();
  readings.length = 0;
});

function open(): void {
  const page = document.createElement('main');
  page.innerHTML = `<describe-dataset>
    <script type="application/json" data-part="config">${JSON.stringify(config)}</script>
    <div data-part="drop"><input type="file"></div><p data-part="status"></p>
    <input name="title"><textarea name="content"></textarea><input name="start"><input name="end">
    <div data-part="columns" hidden><table><thead></thead></table></div>
    <template data-part="column"><tr><th data-field="name"></th><td><input></td><td data-field="type"></td>
      <td data-field="example"></td></tr></template>
    <pre data-output="description"></pre></describe-dataset>`;
  document.body.append(page);
}

function drop(name: string): void {
  const event = new Event('drop', { bubbles: true });
  Object.assign(event, { dataTransfer: { files: [new File([''], name)] } });
  document.querySelector('[data-part=drop]')?.dispatchEvent(event);
}

const field = (name: string): HTMLInputElement | null => document.querySelector(`[name=${name}]`);
const status = (): string => document.querySelector('[data-part=status]')?.textContent ?? '';
const description = (): string => document.querySelector('[data-output=description]')?.textContent ?? '';
const meaning = (): HTMLInputElement | null => document.querySelector('[data-part=columns] input');

function type(input: HTMLInputElement | null, text: string): void {
  if (input) input.value = text;
  input?.dispatchEvent(new Event('input', { bubbles: true }));
}

async function read(name: string, reading: FileProfile, said: string): Promise<void> {
  readings.push(reading);
  drop(name);
  await vi.waitFor(() => {
    expect(status()).toContain(said);
  });
}

test('a file that fails takes away what the one before gave, keeps what was typed, and says so', async () => {
  open();
  await read('salles.csv', table, 'Lu dans salles.csv');
  expect([field('title')?.value, field('start')?.value]).toEqual(['Salles', '2019-05-01']);
  type(field('content'), 'Les salles de cinéma.');
  type(field('end'), '2025-12-31');
  type(meaning(), 'Nom de la salle');
  expect(description()).toContain('| `nom` | Nom de la salle |');

  await read('ferme.xlsx', failure, config.texts.failures.encrypted);
  expect(status()).toBe(`${config.texts.failures.encrypted} ${config.texts.withdrawn}`);
  expect(description()).toBe('Les salles de cinéma.');
  expect([field('title')?.value, field('start')?.value, field('end')?.value]).toEqual(['', '', '2025-12-31']);
  expect(document.querySelector<HTMLElement>('[data-part=columns]')?.hidden).toBe(true);

  // What was typed of a column comes back with it.
  await read('salles.csv', table, 'Lu dans salles.csv');
  expect(meaning()?.value).toBe('Nom de la salle');
  expect(description()).toContain('| `nom` | Nom de la salle |');
});

test('a first file that fails leaves the fields alone, and only says why', async () => {
  open();
  type(field('title'), 'Mon titre');
  await read('ferme.xlsx', failure, config.texts.failures.encrypted);
  expect(status()).toBe(config.texts.failures.encrypted);
  expect(field('title')?.value).toBe('Mon titre');
});
