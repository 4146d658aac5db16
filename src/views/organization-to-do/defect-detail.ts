import { frequencyLabel } from '../../catalog/frequency.ts';
import { formatDate } from '../../french/date.ts';
import { counted, formatNumber, typeset } from '../../french/typography.ts';
import { leastDescription, type Defect } from './defects.ts';

/** Resources or questions named one by one; the others are counted. */
const named = 3;

/** What is wrong in this dataset, in one or two sentences. Titles in it come from data.gouv.fr. */
export function defectDetail(defect: Defect): string {
  return typeset(sentence(defect));
}

function sentence(defect: Defect): string {
  switch (defect.kind) {
    case 'dead-resources':
      return deadResources(defect.resources);
    case 'late':
      return `Fréquence annoncée : ${frequencyLabel(defect.frequency).toLocaleLowerCase('fr')}. La dernière mise à jour est du ${formatDate(defect.updatedAt)} ; la suivante était attendue le ${formatDate(defect.dueAt)}.`;
    case 'unanswered-discussions':
      return listed(
        defect.discussions.map(({ title, createdAt }) => `« ${title} », depuis le ${formatDate(createdAt)}`),
        'autre question',
        'autres questions',
      );
    case 'spreadsheet-only':
      return 'Les données ne sont que dans des classeurs (XLS, XLSX ou ODS).';
    case 'undocumented-columns':
      return 'Ni documentation, ni schéma, ni texte ne dit ce que contiennent les colonnes.';
    case 'short-description':
      return defect.length === 0
        ? 'La description est vide.'
        : `La description compte ${counted(defect.length, 'caractère', 'caractères')} ; il en faut ${formatNumber(leastDescription)} au moins.`;
    case 'no-summary':
      return 'La description courte, de 200 caractères au plus, est vide.';
    case 'no-frequency':
      return 'La fréquence de mise à jour n’est pas indiquée.';
    case 'no-coverage':
      return coverage(defect.missing);
  }
}

/** Files that failed in the same way are named together. */
function deadResources(resources: Extract<Defect, { kind: 'dead-resources' }>['resources']): string {
  const shown = shownOf(resources);
  const groups = [...Map.groupBy(shown, ({ seen }) => seen)].map(
    ([seen, group]) => `${group.map(({ title }) => `« ${title} »`).join(', ')} : ${seen}`,
  );
  return withOthers(groups, resources.length - shown.length, 'autre fichier', 'autres fichiers');
}

function coverage(missing: readonly ('temporal' | 'spatial')[]): string {
  if (missing.length > 1) return 'Ni la période ni le territoire ne sont indiqués.';
  return missing[0] === 'temporal'
    ? 'La période couverte n’est pas indiquée.'
    : 'Le territoire couvert n’est pas indiqué.';
}

function listed(items: readonly string[], one: string, many: string): string {
  const shown = shownOf(items);
  return withOthers(shown, items.length - shown.length, one, many);
}

/** One item is never worth a count. */
function shownOf<Item>(items: readonly Item[]): readonly Item[] {
  return items.length - named > 1 ? items.slice(0, named) : items;
}

function withOthers(said: readonly string[], others: number, one: string, many: string): string {
  return `${said.join(' ; ')}${others === 0 ? '' : ` ; et ${counted(others, one, many)}`}.`;
}
