import { parseArgs } from 'node:util';
import { catalogParts, type CatalogPart } from '../../src/datagouv/fetch-catalog.ts';
import type { PreviewLimits } from '../../src/datagouv/previews/budget.ts';

/** What `npm run fetch` was asked. */
export interface FetchCommand {
  readonly help: boolean;
  readonly offline: boolean;
  /** `null`: the one of `content/portal.yaml`. */
  readonly api: URL | null;
  readonly parts: ReadonlySet<CatalogPart>;
  /** Milliseconds; `null`: the one of `content/portal.yaml`. */
  readonly pace: number | null;
  readonly allowedHosts: readonly string[];
  /** What may be spent on reading the resources; `null` is no limit. */
  readonly budget: PreviewLimits;
  /** Relative to the project. */
  readonly out: string;
  /** Folder of the downloads kept between two fetches, relative to the project. */
  readonly cache: string;
  /** Description of the portal, relative to the project. */
  readonly portal: string;
}

/** A command that cannot be obeyed as written. */
export class UsageError extends Error {}

export const fetchHelp = `Récupère le catalogue sur data.gouv.fr et l’écrit dans content/catalog/.

  npm run fetch -- [options]

  --api ADRESSE           base de l’API (par défaut celle de content/portal.yaml : https://www.data.gouv.fr/api)
  --only PARTIES          ne relire que ces parties, séparées par des virgules, parmi ${catalogParts.join(', ')} ;
                          les autres restent celles du dernier instantané
  --pace MS               millisecondes entre deux requêtes à un même serveur (par défaut celles de content/portal.yaml : 200)
  --budget MO             mégaoctets reçus au plus pour les aperçus des fichiers ; 0 : aucun fichier n’est lu. Par défaut, sans limite
  --budget-seconds S      secondes passées au plus à lire les fichiers. Par défaut, sans limite
  --allow-host HÔTE:PORT  autoriser un serveur qui n’est pas public, comme une doublure locale (répétable)
  --out DOSSIER           où écrire l’instantané (content/catalog)
  --cache DOSSIER         où garder ce qui est téléchargé (.cache) ; un instantané écrit ailleurs veut le sien
  --portal FICHIER        description du portail (content/portal.yaml)
  --offline               ne rien récupérer : vérifier le dernier instantané et dire sa date
  --help                  cette aide

L’instantané est remplacé en entier ou pas du tout. Code de sortie : 0 s’il est entier, 1 sinon, 2 si la commande est
mal écrite.
`;

/**
 * Reads the command line.
 *
 * @throws UsageError with what to write instead, in French.
 */
export function parseFetchCommand(args: readonly string[]): FetchCommand {
  const { api, only, pace, budget, help, ...options } = parse(args);
  const { offline, out, cache, portal, 'allow-host': allowedHosts, 'budget-seconds': seconds } = options;
  return {
    help,
    offline,
    api: api === undefined ? null : toApi(api),
    parts: new Set(only === undefined ? catalogParts : only.split(',').map(toPart)),
    pace: pace === undefined ? null : toPace(pace),
    allowedHosts: allowedHosts.map(toHost),
    budget: {
      bytes: budget === undefined ? null : Math.round(toAmount('--budget', budget) * 1_000_000),
      seconds: seconds === undefined ? null : toAmount('--budget-seconds', seconds),
    },
    ...{ out, cache, portal },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        api: { type: 'string' },
        only: { type: 'string' },
        pace: { type: 'string' },
        budget: { type: 'string' },
        'budget-seconds': { type: 'string' },
        out: { type: 'string', default: 'content/catalog' },
        cache: { type: 'string', default: '.cache' },
        portal: { type: 'string', default: 'content/portal.yaml' },
        'allow-host': { type: 'string', multiple: true, default: [] },
        offline: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const option = /'(--?[^' ]+)/u.exec(String(error))?.[1];
    throw new UsageError(`Option inconnue ou incomplète${option === undefined ? '' : ` : ${option}`}.`, {
      cause: error,
    });
  }
}

function toApi(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && /^https?:$/u.test(url.protocol) && url.search === '' && url.hash === '') return url;
  throw new UsageError(
    `--api attend une adresse http(s), comme https://www.data.gouv.fr/api ; reçu « ${value} ».`,
  );
}

function toPart(value: string): CatalogPart {
  const part = catalogParts.find((known) => known === value.trim());
  if (part) return part;
  throw new UsageError(`--only attend des parties parmi ${catalogParts.join(', ')} ; reçu « ${value} ».`);
}

function toPace(value: string): number {
  if (/^\d{1,6}$/u.test(value)) return Number(value);
  throw new UsageError(`--pace attend un nombre de millisecondes ; reçu « ${value} ».`);
}

function toAmount(option: string, value: string): number {
  if (/^\d{1,6}(?:[.,]\d{1,3})?$/u.test(value)) return Number(value.replace(',', '.'));
  throw new UsageError(`${option} attend un nombre ; reçu « ${value} ».`);
}

function toHost(value: string): string {
  const url = URL.canParse(`http://${value}`) ? new URL(`http://${value}`) : null;
  if (url && /:\d{1,5}$/u.test(value) && url.pathname === '/') return `${url.hostname}:${url.port || '80'}`;
  throw new UsageError(`--allow-host attend HÔTE:PORT, comme 127.0.0.1:4010 ; reçu « ${value} ».`);
}
