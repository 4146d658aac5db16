import { formatNumber, plural } from '../french/typography.ts';
import type { TableProfile } from '../tabular/table-profile.ts';
import type { Figure } from './dataset-figures.ts';
import { formatDataDay } from '../french/data-value.ts';
import { shorten } from './table-sample.ts';

/** Key figures measured in a table. */
export function toTableFigures(profile: TableProfile): Figure[] {
  const { rows, columns, duplicateRows, geography, read } = profile;
  const period = tablePeriod(profile);
  const points = geography?.points ?? null;
  const places = geography?.places ?? null;
  const figures: (Figure | null)[] = [
    rows === null
      ? {
          label: plural(read.rows, 'Ligne lue', 'Lignes lues'),
          value: formatNumber(read.rows),
          detail: 'début du fichier',
        }
      : { label: plural(rows, 'Ligne', 'Lignes'), value: formatNumber(rows), detail: partial(profile) },
    { label: plural(columns.length, 'Colonne', 'Colonnes'), value: formatNumber(columns.length) },
    period === null
      ? null
      : {
          label: 'Période',
          value: period.text,
          detail: `colonne «\u00a0${shorten(period.column, 40)}\u00a0»`,
        },
    points === null || points.used === 0
      ? null
      : {
          label: plural(points.used, 'Point sur la carte', 'Points sur la carte'),
          value: formatNumber(points.used),
        },
    places === null || places.matched === 0
      ? null
      : {
          label:
            places.level === 'region'
              ? plural(places.areas.length, 'Région', 'Régions')
              : plural(places.areas.length, 'Département', 'Départements'),
          value: formatNumber(places.areas.length),
        },
    duplicateRows === null
      ? null
      : {
          label: plural(duplicateRows, 'Ligne en double', 'Lignes en double'),
          value: duplicateRows === 0 ? 'Aucune' : formatNumber(duplicateRows),
        },
  ];
  return figures.filter((figure) => figure !== null);
}

function partial({ read, rows }: TableProfile): string | undefined {
  return read.complete || read.rows === rows
    ? undefined
    : `mesures sur les ${formatNumber(read.rows)} premières`;
}

/** « Une ligne = une valeur de « Identifiant » »: the column whose value is in every row, once. */
export function rowSentence({ key, columns }: TableProfile): string | null {
  const name = key === null ? undefined : columns[key]?.name;
  return name === undefined
    ? null
    : `Chaque ligne a sa propre valeur dans la colonne «\u00a0${shorten(name, 60)}\u00a0»\u00a0: elle identifie la ligne.`;
}

/** Period of the first column of dates or years, the one with the most cells filled. */
export function tablePeriod({
  columns,
}: Pick<TableProfile, 'columns'>): { text: string; column: string } | null {
  const dated = columns.flatMap(({ name, date, filled }) => (date === null ? [] : [{ name, date, filled }]));
  const best = dated.toSorted((a, b) => b.filled - a.filled)[0];
  if (best === undefined) return null;
  const [from, to] = [best.date.min.slice(0, 4), best.date.max.slice(0, 4)];
  if (!/^\d{4}$/u.test(from) || !/^\d{4}$/u.test(to)) {
    return { text: `${formatDataDay(best.date.min)} – ${formatDataDay(best.date.max)}`, column: best.name };
  }
  return { text: from === to ? from : `${from}\u2009–\u2009${to}`, column: best.name };
}
