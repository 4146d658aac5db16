import { valueKind } from '../column-type.ts';
import type { TableProfile } from '../table-profile.ts';
import type { ChartSpec } from './chart.ts';
import {
  isAmount,
  isIdentifier,
  measureScore,
  nameText,
  sensibleAggregate,
  type RoleColumn,
} from './column-role.ts';

/** What the choice looks at. */
export type ChartableTable = Pick<TableProfile, 'columns' | 'rows' | 'key' | 'geography'>;

interface Table extends ChartableTable {
  /** Rows of the table, or at least those that were read. */
  readonly size: number;
}

/** The chart that says most about a table, told from the types and figures of its columns; `null` when none is telling. */
export function chooseChart(profile: ChartableTable): ChartSpec | null {
  const size = profile.rows ?? Math.max(0, ...profile.columns.map(({ filled }) => filled));
  const table: Table = { ...profile, size };
  if (size < 2) return null;
  return (
    timeSeries(table) ??
    ranking(table) ??
    rowsPerPeriod(table) ??
    categories(table, false) ??
    distribution(table) ??
    categories(table, true)
  );
}

const observation =
  /^(?:l )?(?:annee|annees|year|an|exercice|millesime|saison|campagne|periode|date|mois|jour)(?: (?:de )?(?:reference|observation|donnees|exercice|civile|collecte|enquete|n))?$/u;
const bookkeeping =
  /\b(?:maj|mise a jour|modif|modification|modifie|update|updated|saisie|import|export|fiche|record|geocodage|derniere)\b|^(?:created|modified)/u;

interface DateColumn {
  readonly index: number;
  readonly column: RoleColumn;
  readonly score: number;
}

function dateColumns({ columns, size }: Table): DateColumn[] {
  return columns
    .map((column, index) => ({ index, column, score: dateScore(column, size) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index);
}

function dateScore(column: RoleColumn, size: number): number {
  if (valueKind(column.type) !== 'date' || column.distinct.count < 3 || column.filled < size * 0.5) return 0;
  const words = nameText(column.name);
  if (bookkeeping.test(words)) return 0;
  return (
    (observation.test(words) ? 3 : 1) + (column.type === 'year' ? 0.5 : 0) + (column.filled / size) * 0.4
  );
}

/** One row per period, or a panel: several rows for each period of a column that says when they were observed. */
function timeSeries(table: Table): ChartSpec | null {
  for (const { index, column } of dateColumns(table)) {
    const single = column.distinct.count >= table.size * 0.98;
    const observed = observation.test(nameText(column.name));
    if (!observed || (!single && column.distinct.count > table.size / 2)) continue;
    const y = bestMeasure(table, single ? 1 : 3);
    if (y === null) continue;
    const measure = table.columns[y];
    if (measure === undefined) continue;
    const kind = column.distinct.count <= 12 && !single ? 'bar' : 'line';
    return { kind, x: index, y, aggregate: sensibleAggregate(measure) };
  }
  return null;
}

function bestMeasure({ columns, size }: Table, least: number): number | null {
  const best = columns
    .map((column, index) => ({ index, score: column.filled < size * 0.4 ? 0 : measureScore(column) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.index - b.index)[0];
  return best?.index ?? null;
}

/** A short list of named things with an amount each: the highest ones. */
function ranking(table: Table): ChartSpec | null {
  if (table.size < 3 || table.size > 200) return null;
  const y = bestMeasure(table, 3);
  const x = table.columns.findIndex((column) => namesRows(column, table.size));
  const measure = y === null ? undefined : table.columns[y];
  if (y === null || measure === undefined || x === -1 || !isAmount(measure)) return null;
  return { kind: 'bar', x, y, aggregate: 'sum' };
}

function namesRows(column: RoleColumn, size: number): boolean {
  if (!['text', 'category', 'region'].includes(column.type) || isIdentifier(column)) return false;
  return (
    column.distinct.count >= size * 0.98 && column.filled >= size * 0.98 && (column.length?.max ?? 0) <= 60
  );
}

function rowsPerPeriod(table: Table): ChartSpec | null {
  const date = dateColumns(table).find(
    ({ column }) => column.distinct.count < table.size * 0.98 || column.type !== 'year',
  );
  if (date === undefined || table.size < 10) return null;
  return { kind: 'bar', x: date.index, y: null, aggregate: 'count' };
}

const placeNames =
  /\b(?:region|regions|departement|departements|dpt|dep|reg|commune|ville|pays|epci|canton)\b/u;

/** Rows by category. `booleans`: a yes or no says less than how a number is spread. */
function categories(table: Table, booleans: boolean): ChartSpec | null {
  const best = table.columns
    .map((column, index) => ({
      index,
      score: column.type === 'boolean' && !booleans ? 0 : categoryScore(column, table),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)[0];
  return best === undefined ? null : { kind: 'bar', x: best.index, y: null, aggregate: 'count' };
}

function categoryScore(column: RoleColumn, { size, geography }: Table): number {
  const { distinct, filled, type, name, top } = column;
  const words = nameText(name);
  if (!['category', 'boolean', 'region', 'departement', 'text'].includes(type)) return 0;
  if (distinct.count < 2 || distinct.count > 30 || filled < size * 0.4 || filled < distinct.count * 2)
    return 0;
  // A code says nothing to a reader; the place that a map shows needs no bars.
  if (isIdentifier(column) && type !== 'region') return 0;
  const place = placeNames.test(words) || type === 'region' || type === 'departement';
  if (place && geography !== null) return 0;
  const highest = (top[0]?.count ?? 0) / filled;
  if (highest > 0.97) return 0;
  const named =
    /\b(?:type|categorie|discipline|domaine|statut|nature|genre|situation|theme|label|envergure)\b/u.test(
      words,
    );
  // Letters that stand for something else (« C », « ARA ») are read less well than the words beside them.
  const legibility = column.length !== null && column.length.max <= 4 && type !== 'boolean' ? -1.5 : 0;
  return (
    (named ? 2 : 1) +
    (distinct.count >= 3 && distinct.count <= 15 ? 1 : 0) +
    (filled / size) * 0.9 -
    highest -
    (type === 'boolean' ? 1 : 0) +
    legibility
  );
}

function distribution(table: Table): ChartSpec | null {
  if (table.size < 30) return null;
  // Figures of the place say little of the rows.
  const ofPlace = ({ name }: RoleColumn): boolean =>
    table.geography !== null && placeNames.test(nameText(name));
  const best = table.columns
    .map((column, index) => ({
      index,
      score: column.distinct.count < 8 || column.filled < 30 || ofPlace(column) ? 0 : measureScore(column),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)[0];
  return best === undefined ? null : { kind: 'histogram', x: best.index, y: null, aggregate: 'count' };
}
