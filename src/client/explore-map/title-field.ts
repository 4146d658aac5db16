import type { ExplorerColumn } from '../../views/explorer-config.ts';

/** Names of columns that name their row, best first; compared without accents, case or punctuation. */
const telling: readonly RegExp[] = [
  /^(nom|name|titre|title|intitule|libelle|denomination|appellation|label|raison sociale)$/u,
  /^(nom|titre|intitule|libelle|denomination|appellation) (officiel|usuel|usage|d usage|complet|courant|editorial|principal)/u,
  /^(nom|titre|intitule|libelle|denomination|appellation) (du|de la|de l|de|des) (?!departement|region|commune|ville|fichier|pays)/u,
  /^(nom|titre|intitule|libelle|denomination|appellation|name|title) ?(?!departement|region|commune|ville|pays|dep|reg|com|dept|comm)/u,
  /\b(nom|titre|intitule|denomination|appellation)\b(?!.*\b(departement|region|commune|ville|pays)\b)/u,
  /\b(musee|monument|etablissement|festival|bibliotheque|lieu|edifice|institution|structure|site)\b/u,
  /\b(commune|ville)\b/u,
];

type NamingColumn = Pick<ExplorerColumn, 'name' | 'type' | 'longest'>;

/** A text whose longest cell has more characters describes its row; it does not name it. */
const longestName = 120;

/** Types of columns that may name a row. */
const nameTypes: ReadonlySet<ExplorerColumn['type']> = new Set(['text', 'category', 'commune']);

/** Position of the column that names a row: by its name, else the first text; `null` when there is none. */
export function titleColumn(columns: readonly NamingColumn[]): number | null {
  const candidates = columns.flatMap(({ name, type, longest = 0 }, index) =>
    nameTypes.has(type) ? [{ index, words: toWords(name), type, longest }] : [],
  );
  for (const pattern of telling) {
    const found = candidates.find(({ words }) => pattern.test(words));
    if (found) return found.index;
  }
  const texts = candidates.filter(({ type }) => type === 'text');
  const first = texts.find(({ longest }) => longest <= longestName) ?? texts[0] ?? candidates[0];
  return first?.index ?? null;
}

/** How the things of a map are named and told. */
export interface NamingFields {
  readonly titleName: string | null;
  /** Said under the title in a list. */
  readonly detailName: string | null;
  /** Fields shown first in cards: those that say what a thing is, not where it is written. */
  readonly preferred: readonly string[];
}

/** Types of columns that a card need not repeat: the map shows them. */
const placeTypes: ReadonlySet<ExplorerColumn['type']> = new Set([
  'latitude',
  'longitude',
  'coordinates',
  'geometry',
  'json',
  'empty',
]);

/** Chooses among fields; `columns`: `null` when their types are not known, as in tiles. */
export function nameFields(names: readonly string[], columns: readonly NamingColumn[] | null): NamingFields {
  const typed = columns ?? names.map((name) => ({ name, type: 'text' as const }));
  const title = titleColumn(typed);
  const titleName = title === null ? null : (typed[title]?.name ?? null);
  const preferred = typed.filter(({ name, type }) => name !== titleName && !placeTypes.has(type));
  const place = preferred.find(
    ({ name }) => /\b(commune|ville)\b/u.test(toWords(name)) && !/code|insee/iu.test(name),
  );
  const detail = place ?? preferred.find(({ type }) => type === 'category') ?? preferred[0];
  return { titleName, detailName: detail?.name ?? null, preferred: preferred.map(({ name }) => name) };
}

function toWords(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}
