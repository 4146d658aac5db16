import { expect, test } from 'vitest';
import { parseFetchCommand } from '../../../../scripts/fetch/options.ts';

test('nothing asked: the whole catalogue, as content/portal.yaml says', () => {
  expect(parseFetchCommand([])).toEqual({
    help: false,
    offline: false,
    api: null,
    parts: new Set(['datasets', 'reuses', 'dataservices', 'discussions']),
    pace: null,
    allowedHosts: [],
    out: 'content/catalog',
  });
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
  [['--budget', '12'], 'Option inconnue ou incomplète : --budget'],
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
