import { isIdentifier, sensibleAggregate } from '../../tabular/chart/column-role.ts';
import { aggregates, type ChartSpec } from '../../tabular/chart/chart.ts';
import { valueKind } from '../../tabular/column-type.ts';
import type { ExplorerColumn } from '../../views/explorer-config.ts';

export const chartKinds = ['bar', 'line', 'histogram'] as const;

const noCategories: ReadonlySet<string> = new Set([
  'url',
  'email',
  'phone',
  'uuid',
  'coordinates',
  'geometry',
  'json',
  'empty',
]);

/** Columns that a kind of chart can draw along its axis, by index. */
export function axisColumns(kind: ChartSpec['kind'], columns: readonly ExplorerColumn[]): number[] {
  return columns.flatMap(({ type }, index) => {
    const value = valueKind(type);
    if (kind === 'histogram') return isMeasurable(columns[index]) ? [index] : [];
    if (kind === 'line') return value === 'date' ? [index] : [];
    return value !== 'number' && !noCategories.has(type) ? [index] : [];
  });
}

/** Columns whose numbers can be added or averaged. */
export function measureColumns(columns: readonly ExplorerColumn[]): number[] {
  return columns.flatMap((column, index) => (isMeasurable(column) ? [index] : []));
}

function isMeasurable(column: ExplorerColumn | undefined): boolean {
  if (column === undefined || column.type === 'latitude' || column.type === 'longitude') return false;
  return valueKind(column.type) === 'number' && !isIdentifier(column);
}

/** The chart asked for, made possible: another column where the one asked does not fit; `null` when none does. */
export function possibleChart(asked: ChartSpec, columns: readonly ExplorerColumn[]): ChartSpec | null {
  const axis = axisColumns(asked.kind, columns);
  const x = axis.includes(asked.x) ? asked.x : axis[0];
  if (x === undefined) {
    const kind = chartKinds.find((candidate) => axisColumns(candidate, columns).length > 0);
    return kind === undefined ? null : possibleChart({ ...asked, kind }, columns);
  }
  const y =
    asked.y !== null && asked.kind !== 'histogram' && measureColumns(columns).includes(asked.y)
      ? asked.y
      : null;
  const measure = y === null ? undefined : columns[y];
  if (measure === undefined) return { kind: asked.kind, x, y: null, aggregate: 'count' };
  return {
    kind: asked.kind,
    x,
    y,
    aggregate: asked.aggregate === 'count' ? sensibleAggregate(measure) : asked.aggregate,
  };
}

const escaped = (name: string): string => name.replaceAll('%', '%25').replaceAll(',', '%2C');

function unescaped(name: string): string {
  return name.replaceAll('%2C', ',').replaceAll('%25', '%');
}

/** `kind,x,y,aggregate`, columns by their names, so that an address survives a column that moves. */
export function writeChart(spec: ChartSpec, columns: readonly ExplorerColumn[]): string {
  const name = (index: number | null): string => (index === null ? '' : escaped(columns[index]?.name ?? ''));
  return [spec.kind, name(spec.x), name(spec.y), spec.aggregate].join(',');
}

/** The chart that an address asks for; `null` when it is not one of this table. */
export function readChart(text: string, columns: readonly ExplorerColumn[]): ChartSpec | null {
  const [kindText, xName = '', yName = '', aggregateText] = text.split(',');
  const kind = chartKinds.find((candidate) => candidate === kindText);
  const aggregate = aggregates.find((candidate) => candidate === aggregateText);
  const index = (name: string): number => columns.findIndex((column) => column.name === unescaped(name));
  const x = index(xName);
  if (kind === undefined || aggregate === undefined || x === -1) return null;
  const y = yName === '' ? -1 : index(yName);
  return possibleChart({ kind, x, y: y === -1 ? null : y, aggregate }, columns);
}
