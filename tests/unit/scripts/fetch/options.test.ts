import { expect, test } from 'vitest';
import { parseFetchCommand } from '../../../../scripts/fetch/options.ts';

test('nothing asked: the whole catalogue, as content/portal.yaml says', () => {
  expect(parseFetchCommand([])).toEqual({
    help: false,
    offline: false,
    api: null,
    parts: new Set(['datasets', 'reuses', 'dataservices', 'discussions', 'previews']),
    pace: null,
    allowedHosts: [],
    budget: { bytes: null, seconds: null },
    out: 'content/catalog',
    cache: '.cache',
    portal: 'content/portal.yaml',
  });
});

test.each([
  ['0', 0],
  ['200', 200_000_000],
  ['0,5', 500_000],
])('a budget of %s MB', (budget, bytes) => {
  const command = parseFetchCommand(['--budget', budget, '--budget-seconds', '120']);
  expect(command.budget).toEqual({ bytes, seconds: 120 });
});

test('every option is read', () => {
  const command = parseFetchCommand([
    ...['--api', 'http://127.0.0.1:4010/api', '--only', 'reuses, discussions', '--pace', '0'],
    ...['--allow-host', '127.0.0.1:4010', '--allow-host', 'localhost:80', '--out', 'ailleurs'],
  ]);
  expect(command.api?.href).toBe('http://127.0.0.1:4010/api');
  expect([...command.parts]).toEqual(['reuses', 'discussions']);
  expect(command).toMatchObject({
    pace: 0,
    allowedHosts: ['127.0.0.1:4010', 'localhost:80'],
    out: 'ailleurs',
  });
});

test.each([
  [['--limit', '12'], 'Option inconnue ou incomplète : --limit'],
  [['--budget', 'peu'], '--budget attend un nombre'],
  [['--budget-seconds', '-3'], '--budget-seconds'],
  [['--api'], 'Option inconnue ou incomplète : --api'],
  [['--api', 'data.gouv.fr'], '--api attend une adresse http(s)'],
  [['--api', 'file:///etc'], '--api attend une adresse http(s)'],
  [['--api', 'https://www.data.gouv.fr/api?x=1'], '--api attend une adresse http(s)'],
  [['--only', 'films'], '--only attend des parties parmi'],
  [['--pace', 'vite'], '--pace attend un nombre'],
  [['--pace', '-1'], '--pace'],
  [['--allow-host', '127.0.0.1'], '--allow-host attend HÔTE:PORT'],
  [['--allow-host', 'http://127.0.0.1:4010'], '--allow-host attend HÔTE:PORT'],
  [['ailleurs'], 'Option inconnue'],
])('%j is refused: %s', (args, message) => {
  expect(() => parseFetchCommand(args)).toThrow(message);
});
