import { parseArgs } from 'node:util';
import { run } from './run-command.ts';
import { isReachable } from './fetch/is-reachable.ts';
import { readPortal } from './fetch/read-portal.ts';
import { describeSource } from './fetch/describe-source.ts';

const help = `Récupère le catalogue, construit le site et le sert sur cette machine.

  npm start -- [options]

  --offline               ne rien récupérer : construire avec le dernier instantané, sinon avec l’exemple
  --api ADRESSE           base de l’API (https://www.data.gouv.fr/api)
  --allow-host HÔTE:PORT  autoriser un serveur qui n’est pas public (répétable)
  --pace MS               millisecondes entre deux requêtes
  --port N                port du serveur local (4321)
  --help                  cette aide

Sans réseau, le site se construit avec le dernier instantané ; s’il n’y en a pas, avec les données d’exemple.
`;

const { values } = parseArgs({
  options: {
    offline: { type: 'boolean', default: false },
    api: { type: 'string' },
    'allow-host': { type: 'string', multiple: true, default: [] },
    pace: { type: 'string' },
    port: { type: 'string', default: '4321' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(help);
else process.exitCode = await start();

async function start(): Promise<number> {
  if (!values.offline) await fetchIfReachable();
  console.log(`\n${await describeSource()}\nConstruction du site…\n`);
  const built = await script('build.ts', []);
  if (built !== 0) {
    console.error('\nLe site n’a pas été construit : voir le message ci-dessus.');
    return built;
  }
  return script('serve.ts', ['--port', values.port]);
}

/** A quick question first: without a network, nobody waits for the attempts of a whole fetch. */
async function fetchIfReachable(): Promise<void> {
  const api = values.api ?? (await readPortal()).hosts.api;
  console.log(`Récupération du catalogue sur ${api}…`);
  if (!(await isReachable(api))) {
    console.error(`${api} ne répond pas : le site se construit sans récupération.`);
    return;
  }
  const options = [
    ...(values.api === undefined ? [] : ['--api', values.api]),
    ...(values.pace === undefined ? [] : ['--pace', values.pace]),
    ...values['allow-host'].flatMap((host) => ['--allow-host', host]),
  ];
  if ((await script('fetch-catalog.ts', options)) !== 0) {
    console.error('La récupération a échoué : le site se construit avec ce qui est déjà là.');
  }
}

async function script(name: string, args: readonly string[]): Promise<number> {
  return (await run(process.execPath, [`scripts/${name}`, ...args])).code;
}
