import { counted, formatNumber, plural, typeset } from '../../french/typography.ts';
import type {
  CoordinateSystem,
  PositionRemark,
  TablePlaces,
  TablePoints,
} from '../../tabular/geography/table-geography.ts';
import { shorten } from '../table-sample.ts';
import type { MapMark } from './map-marks.ts';

type Columns = readonly { readonly name: string }[];

/** Why rows have no point, after their number. */
const leftOut: Readonly<Record<PositionRemark, string>> = {
  empty: 'sans coordonnées',
  unreadable: 'aux coordonnées illisibles',
  zero: 'à la position 0, 0',
  'out-of-range': 'hors du globe',
  swapped: 'aux coordonnées inversées',
  'far-from-the-rest': 'très loin des autres',
};

/** « 1 190 lignes sur 1 223 ont une position, d’après les colonnes « lat » et « lon ». » */
export function pointsSentence(points: TablePoints, columns: Columns, rows: number): string {
  const total = rows > points.used ? ` sur ${formatNumber(rows)}` : '';
  const verb = plural(points.used, 'a', 'ont');
  return `${counted(points.used, 'ligne', 'lignes')}${total} ${verb} une position, d’après ${sourceText(points, columns)}${systemText(points.system)}.`;
}

function sourceText({ source }: TablePoints, columns: Columns): string {
  const quoted = (index: number): string => `«\u00a0${shorten(columns[index]?.name ?? '', 40)}\u00a0»`;
  return source.kind === 'columns'
    ? `les colonnes ${quoted(source.latitude)} et ${quoted(source.longitude)}`
    : `la colonne ${quoted(source.column)}`;
}

function systemText(system: CoordinateSystem): string {
  if (system === 'wgs84') return '';
  return system === 'lambert93'
    ? ', converties depuis Lambert-93'
    : `, converties depuis Lambert-93 ${system.toUpperCase()}`;
}

/** What was mended and left out, one sentence each. */
export function pointsNotes({ mended, leftOut: lost }: TablePoints): string[] {
  return [
    ...mended.map(({ remark, count }) =>
      remark === 'swapped'
        ? `${counted(count, 'position inversée a été remise', 'positions inversées ont été remises')} à l’endroit.`
        : `${counted(count, 'position a été corrigée', 'positions ont été corrigées')}.`,
    ),
    ...(lost.length === 0
      ? []
      : [
          `Ne sont pas sur la carte\u00a0: ${lost
            .map(({ remark, count }) => `${counted(count, 'ligne', 'lignes')} ${leftOut[remark]}`)
            .join(', ')}.`,
        ]),
  ].map(typeset);
}

/** « 25 lignes dans 17 départements, d’après la colonne « code_insee ». Le plus grand nombre : Paris (7). » */
export function placesSentence(placed: TablePlaces, columns: Columns, marks: readonly MapMark[]): string {
  const region = placed.level === 'region';
  const areas = counted(marks.length, region ? 'région' : 'département', region ? 'régions' : 'départements');
  const column = shorten(columns[placed.column]?.name ?? '', 40);
  const [first] = marks.toSorted((a, b) => b.rows - a.rows);
  const most =
    first === undefined || marks.length < 2
      ? ''
      : ` Le plus grand nombre\u00a0: ${first.name ?? ''} (${formatNumber(first.rows)}).`;
  return `${counted(placed.matched, 'ligne', 'lignes')} dans ${areas}, d’après la colonne «\u00a0${column}\u00a0».${most}`;
}

export function placesNotes({ unmatched }: TablePlaces): string[] {
  return unmatched === 0
    ? []
    : [
        `${counted(unmatched, 'ligne porte un code inconnu', 'lignes portent un code inconnu')} du référentiel de l’Insee.`,
      ];
}
