import { valueKind } from '../column-type.ts';
import { nameWords } from '../name-words.ts';
import type { ColumnProfile } from '../table-profile.ts';
import type { Aggregate } from './chart.ts';

/** What the choice of a chart looks at in a column. */
export type RoleColumn = Pick<
  ColumnProfile,
  'name' | 'type' | 'filled' | 'distinct' | 'number' | 'date' | 'top' | 'length'
>;

/** The words of a name, one space between them. */
export function nameText(name: string): string {
  return nameWords(name).join(' ');
}

const identifiers =
  /\b(?:code|codes|cp|id|ids|identifiant|ident|num|numero|numeros|ndeg|no|ref|reference|insee|siret|siren|uai|rna|cog|isbn|ean|ark|uuid|clef?|key|index|rang|objectid|fid|gid|ordre|tel|telephone|fax)\b|^id|^code|^num(?!b)|^ndeg|id$/u;
const rates =
  /\b(?:taux|part|parts|pdm|moyen|moyens|moyenne|moyennes|moy|mean|average|avg|pourcent|pourcentage|percent|ratio|evolution|variation|indice|index|score|note|densite|prix|tarif|age|duree|median|mediane|par|per|pour)\b|[%€]\s*$|%/u;
const totals = /\b(?:total|totaux|somme|ensemble|global|cumul)\b/u;
const amounts =
  /\b(?:entree|entrees|nombre|nb|nbre|nbr|effectif|effectifs|montant|montants|total|totaux|somme|visites|visiteurs|frequentation|population|habitants|budget|depense|depenses|recette|recettes|subvention|subventions|credits|volume|quantite|ventes|vues|telechargements|seances|fauteuils|ecrans|prets|inscrits|emplois|etp|surface|superficie|places|count|sum|amount)\b|^(?:nb|nombre|total)/u;

/** Whether the name says that the numbers name something rather than measure it. */
export function isIdentifier({ name }: Pick<RoleColumn, 'name'>): boolean {
  return identifiers.test(nameText(name));
}

/** How the numbers of a column are put together: rates, means and prices are averaged, amounts are added. */
export function sensibleAggregate({ name, type }: Pick<RoleColumn, 'name' | 'type'>): Aggregate {
  if (type === 'percentage') return 'mean';
  return rates.test(nameText(name)) ? 'mean' : 'sum';
}

/** How much a column of numbers is worth measuring; 0: not at all. */
export function measureScore(column: RoleColumn): number {
  if (valueKind(column.type) !== 'number' || column.type === 'latitude' || column.type === 'longitude')
    return 0;
  if (isIdentifier(column) || column.distinct.count < 2) return 0;
  const words = nameText(column.name);
  if (totals.test(words) && sensibleAggregate(column) === 'sum') return 4 - words.split(' ').length * 0.1;
  if (amounts.test(words) && sensibleAggregate(column) === 'sum') return 3;
  return sensibleAggregate(column) === 'mean' ? 1.5 : 1;
}

/** Whether the name says that numbers are amounts: they can be added over rows. */
export function isAmount({ name }: Pick<RoleColumn, 'name'>): boolean {
  const words = nameText(name);
  return totals.test(words) || amounts.test(words);
}
