import { fillText } from '../../french/fill-text.ts';
import { formatDay } from '../../french/date.ts';
import { formatNumber } from '../../french/typography.ts';
import type { TableQuery } from '../../tabular/query/table-query.ts';
import type { ExplorerConfig } from '../../views/explorer-config.ts';
import type { TableTexts } from '../../views/explorer/table-texts.ts';
import { filterText, sortText } from './chips.ts';

export interface DownloadFacts {
  readonly config: ExplorerConfig;
  readonly query: TableQuery;
  /** Names of the columns left out. */
  readonly hidden: readonly string[];
  readonly rows: number;
  /** Rows of the whole table. */
  readonly total: number | null;
  /** Whether the file has rows that were not read. */
  readonly partial: boolean;
  /** Address of what is shown. */
  readonly link: string;
  /** Day of the download, `YYYY-MM-DD`. */
  readonly today: string;
}

/** The lines of the notice that goes with a download: what it says, and of what. */
export function noticeLines(facts: DownloadFacts, texts: TableTexts): [term: string, value: string][] {
  const { notice, chips, joints } = texts;
  const { config, query } = facts;
  const filters = [
    ...(query.search === '' ? [] : [fillText(chips.search, { text: query.search })]),
    ...query.filters.map((filter) => filterText(filter, texts)),
    ...(query.sort ? [sortText(query.sort, texts)] : []),
  ];
  const total = facts.total === null || facts.total === facts.rows ? '' : ` / ${formatNumber(facts.total)}`;
  return [
    [notice.dataset, config.datasetTitle],
    [notice.file, config.resourceTitle],
    [notice.producer, config.producer],
    [notice.license, config.license],
    [notice.modified, formatDay(config.modifiedAt)],
    [notice.downloaded, formatDay(facts.today)],
    [notice.page, facts.link],
    [notice.rows, formatNumber(facts.rows) + total + (facts.partial ? ` (${notice.partial})` : '')],
    [notice.filters, filters.length === 0 ? notice.noFilter : filters.join(joints.filters)],
    ...(facts.hidden.length === 0
      ? []
      : [[notice.columns, facts.hidden.join(', ')] satisfies [string, string]]),
  ];
}

/** The notice as a text file that Windows opens too. */
export function noticeText(lines: readonly (readonly [string, string])[], texts: TableTexts): string {
  const body = lines.map(([term, value]) => fillText(texts.joints.line, { term, value }));
  return `\u{FEFF}${[texts.notice.title, '', ...body, '', texts.notice.formulas, ''].join('\r\n')}`;
}
