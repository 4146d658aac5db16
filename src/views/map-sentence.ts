import { counted } from '../french/typography.ts';
import type { PlaceLevel, TableGeography } from '../tabular/geography/table-geography.ts';

const levels: Readonly<Record<PlaceLevel, string>> = {
  commune: 'une commune',
  departement: 'un département',
  region: 'une région',
};

/** What a map of the resource shows, in a sentence; `null` when it has tiles alone. */
export function mapSentence(geography: TableGeography | null): string {
  if (geography?.points) {
    const { used, leftOut } = geography.points;
    const without = leftOut.reduce((sum, { count }) => sum + count, 0);
    const rest = without === 0 ? '' : `\u00a0; ${counted(without, 'n’en a pas', 'n’en ont pas')}`;
    return `${counted(used, 'ligne a une position', 'lignes ont une position')}${rest}.`;
  }
  if (geography?.places) {
    const { matched, level } = geography.places;
    return `${counted(matched, 'ligne porte', 'lignes portent')} le code d’${levels[level]}.`;
  }
  return 'Ce fichier a des tuiles cartographiques, préparées par data.gouv.fr.';
}
