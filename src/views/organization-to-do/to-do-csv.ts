import { csvWriter, excelStyle } from '../../tabular/export/csv-text.ts';
import type { OrganizationToDo } from './to-do.ts';

const columns = [
  'Jeu de données',
  'Identifiant',
  'Vues',
  'À reprendre',
  'Constat',
  'Pourquoi',
  'Écran de data.gouv.fr',
  'Guide',
  'Page sur ce portail',
] as const;

/** The whole list, one line per thing to mend, as a French spreadsheet opens it; formulas are defused. */
export function toDoCsv({ toMend }: OrganizationToDo, site: URL): string {
  const writer = csvWriter(
    columns.map((name) => ({ name, type: 'text', decimal: null, dateStyle: null })),
    excelStyle,
  );
  const address = (path: string): string => new URL(path, site).href;
  const rows = toMend.flatMap(({ id, title, href, views, lines }) =>
    lines.map((line) => [
      ...[title, id, views.toString(), line.label, line.detail, line.why],
      ...[line.action.href, address(line.guide.href), address(href)],
    ]),
  );
  return writer.header() + writer.rows(rows);
}
