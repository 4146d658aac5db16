import { frequencies } from '../catalog/frequency.ts';
import { licenses } from '../catalog/license.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import type { DatagouvClient } from './client.ts';
import { DatagouvError } from './errors.ts';
import { wireIds } from './wire.ts';

/** A vocabulary that we label and data.gouv.fr serves. */
interface Vocabulary {
  readonly name: string;
  readonly path: string;
  readonly known: ReadonlySet<string>;
}

const vocabularies: readonly Vocabulary[] = [
  { name: 'licence', path: '/1/datasets/licenses/', known: new Set(Object.keys(licenses)) },
  { name: 'fréquence', path: '/1/datasets/frequencies/', known: new Set(Object.keys(frequencies)) },
];

/** Calls that {@link readDrift} makes. */
export const driftCalls = vocabularies.length;

/** Ids of licences and frequencies that the API has and we do not, and the reverse (contract §9). Sorted. */
export async function readDrift(client: DatagouvClient): Promise<string[]> {
  const differences = await Promise.all(
    vocabularies.map(async (vocabulary) => {
      const served = await readIds(client, vocabulary.path);
      return served === null
        ? [`${vocabulary.name} : liste illisible sur data.gouv.fr`]
        : differencesOf(vocabulary, served);
    }),
  );
  return differences.flat().sort();
}

/** Ids that datasets bear and nobody labels: shown as they are. Sorted. */
export function unlabelledIds(datasets: readonly Dataset[]): string[] {
  const drift = new Set<string>();
  for (const { license, frequency } of datasets) {
    if (!Object.hasOwn(licenses, license)) drift.add(`licence « ${license} » : sans libellé ici`);
    if (!Object.hasOwn(frequencies, frequency)) drift.add(`fréquence « ${frequency} » : sans libellé ici`);
  }
  return [...drift].sort();
}

/** A list that is missing, silent or of another shape warns, it does not stop the fetch: our labels are enough. */
async function readIds(client: DatagouvClient, path: string): Promise<ReadonlySet<string> | null> {
  try {
    return new Set((await client.one(path, wireIds, { attempts: 3 })).map(({ id }) => id));
  } catch (error) {
    if (error instanceof DatagouvError) return null;
    throw error;
  }
}

function differencesOf({ name, known }: Vocabulary, served: ReadonlySet<string>): string[] {
  return [
    ...[...served].filter((id) => !known.has(id)).map((id) => `${name} « ${id} » : sans libellé ici`),
    ...[...known].filter((id) => !served.has(id)).map((id) => `${name} « ${id} » : absente de data.gouv.fr`),
  ];
}
