import { accessTypes } from '../catalog/access.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import { formatDate, formatDay } from '../french/date.ts';
import { typeset } from '../french/typography.ts';
import type { DatasetLinks } from './dataset-links.ts';

/** Something to know before using a dataset. */
export interface DatasetNotice {
  readonly tone: 'info' | 'warning';
  readonly title: string;
  readonly text: string;
  readonly link: { readonly label: string; readonly href: string } | null;
}

/** Days after which a harvest is a thing of the past (contract §2.13). */
const recentHarvestDays = 90;
const dayMilliseconds = 86_400_000;

/** @param now the build's clock: when the catalogue was read. */
export function toNotices(dataset: Dataset, links: DatasetLinks, now: string): DatasetNotice[] {
  return [keptNotice(dataset), accessNotice(dataset, links), harvestNotice(dataset, now)].filter(
    (notice) => notice !== null,
  );
}

function keptNotice({ keptSince }: Dataset): DatasetNotice | null {
  if (keptSince === null) return null;
  return {
    tone: 'warning',
    title: 'Ce jeu n’est plus listé par data.gouv.fr',
    text: typeset(
      `Depuis le ${formatDay(keptSince)}, sans que rien n’en dise la raison. Cette page montre ce que l’on en savait alors ; les fichiers peuvent ne plus répondre.`,
    ),
    link: null,
  };
}

function accessNotice({ accessType }: Dataset, links: DatasetLinks): DatasetNotice | null {
  if (accessType === 'open') return null;
  const { label, meaning } = accessTypes[accessType];
  return {
    tone: accessType === 'restricted' ? 'warning' : 'info',
    title: label,
    text: typeset(meaning),
    link: { label: 'Conditions d’accès sur data.gouv.fr', href: links.page },
  };
}

/** Only a harvest that still runs: old marks stay on datasets edited by hand since. */
function harvestNotice({ harvest }: Dataset, now: string): DatasetNotice | null {
  const at = harvest?.harvestedAt ?? null;
  if (harvest === null || at === null) return null;
  if (Date.parse(now) - Date.parse(at) > recentHarvestDays * dayMilliseconds) return null;
  const from = harvest.domain === null ? 'd’un autre portail' : `de ${harvest.domain}`;
  return {
    tone: 'info',
    title: `Ce jeu provient ${from}`,
    text: typeset(`Il y a été repris automatiquement le ${formatDate(at)}.`),
    link: harvest.remoteUrl === null ? null : { label: 'Voir la fiche d’origine', href: harvest.remoteUrl },
  };
}
