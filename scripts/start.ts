import { parseArgs } from 'node:util';
import { DatagouvError } from '../src/datagouv/errors.ts';
import { describeSource } from './fetch/describe-source.ts';
import { isReachable } from './fetch/is-reachable.ts';
import { readPortal } from './fetch/read-portal.ts';
import { run } from './run-command.ts';

const help = `Récupère le catalogue, construit le site et le sert sur cette machine.

  npm start -- [options]

  --offline               ne rien récupérer : construire avec le dernier instantané, sinon avec l’exemple
  --api ADRESSE           base de l’API (https://www.data.gouv.fr/api)
  --allow-host HÔTE:PORT  autoriser un serveur qui n’est pas public (répétable)
  --pace MS               millisecondes entre deux requêtes
  --budget MO             mégaoctets reçus au plus pour les aperçus des fichiers (ceux de content/portal.yaml : 200)
  --port N                port du serveur local (4321)
  --help                  cette aide

Sans réseau, le site se construit avec le dernier instantané ; s’il n’y en a pas, avec les données d’exemple.
`;

const values = readOptions();
if (values === null) {
  console.error(help);
  process.exitCode = 2;
} else if (values.help) {
  console.log(help);
} else {
  process.exitCode = await start(values);
}

/** `null` when the command is badly written. */
function readOptions() {
  try {
    return parseArgs({
      options: {
        offline: { type: 'boolean', default: false },
        api: { type: 'string' },
        'allow-host': { type: 'string', multiple: true, default: [] },
        pace: { type: 'string' },
        budget: { type: 'string' },
        port: { type: 'string', default: '4321' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return null;
  }
}

type Options = NonNullable<ReturnType<typeof readOptions>>;

async function start({ offline, port, ...source }: Options): Promise<number> {
  try {
    if (!offline) await fetchIfReachable(source);
  } catch (error) {
    if (!(error instanceof DatagouvError)) throw error;
    console.error(`${error.message}\n${error.hint ?? ''}`);
    return 1;
  }
  console.log(`\n${await describeSource()}\nConstruction du site…\n`);
  const built = await script('build.ts', ['--quiet']);
  if (built !== 0) {
    console.error('\nLe site n’a pas été construit : voir le message ci-dessus.');
    return built;
  }
  return script('serve.ts', ['--port', port]);
}

/** A quick question first: without a network, nobody waits for the attempts of a whole fetch. */
async function fetchIfReachable(
  source: Pick<Options, 'api' | 'pace' | 'budget' | 'allow-host'>,
): Promise<void> {
  const { hosts, limits } = await readPortal();
  const { totalBytes, totalSeconds } = limits.previews;
  const api = source.api ?? hosts.api;
  console.log(`Récupération du catalogue sur ${api}…`);
  if (!(await isReachable(api))) {
    console.error(`${api} ne répond pas : le site se construit sans récupération.`);
    return;
  }
  const args = [
    ...(source.api === undefined ? [] : ['--api', source.api]),
    ...(source.pace === undefined ? [] : ['--pace', source.pace]),
    ...['--budget', source.budget ?? (totalBytes / 1_000_000).toString()],
    ...['--budget-seconds', totalSeconds.toString()],
    ...source['allow-host'].flatMap((host) => ['--allow-host', host]),
  ];
  if ((await script('fetch-catalog.ts', args)) !== 0) {
    console.error('La récupération a échoué : le site se construit avec ce qui est déjà là.');
  }
}

async function script(name: string, args: readonly string[]): Promise<number> {
  return (await run(process.execPath, [`scripts/${name}`, ...args])).code;
}
