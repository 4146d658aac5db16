import type { License } from '../catalog/license.ts';
import { licenses } from '../catalog/license.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import type { Organization } from '../catalog/schemas/organization.ts';
import { formatDate, toParisDay } from '../french/date.ts';
import { typeset } from '../french/typography.ts';

/** A citation ready to be copied. */
export interface Citation {
  readonly id: 'iso690' | 'apa' | 'bibtex' | 'ris';
  readonly label: string;
  /** What the copy button says it copies. */
  readonly subject: string;
  readonly text: string;
  /** A sentence, that may wrap; else lines, as they must be. */
  readonly wrap: boolean;
}

export interface CitedDataset {
  readonly dataset: Dataset;
  readonly organization: Organization;
  /** Stable address. */
  readonly url: string;
  /** When the catalogue was read: the day of consultation. */
  readonly readAt: string;
}

const platform = 'data.gouv.fr';

/** One line that names the source, as the Licence Ouverte asks: producer, title, date of the data. */
export function attributionLine({ dataset, organization, url }: CitedDataset): string {
  const license: License | undefined = licenses[dataset.license];
  const under = license === undefined || dataset.license === 'notspecified' ? '' : `, ${license.shortLabel}`;
  return typeset(
    `Source : ${oneLine(organization.name)}, « ${oneLine(dataset.title)} », données mises à jour le ${formatDate(dataset.updatedAt)}, ${platform}${under}. ${url}`,
  );
}

export function toCitations(cited: CitedDataset): Citation[] {
  return [
    { id: 'iso690', label: 'ISO 690', subject: 'la citation ISO 690', text: toIso690(cited), wrap: true },
    { id: 'apa', label: 'APA', subject: 'la citation APA', text: toApa(cited), wrap: true },
    { id: 'bibtex', label: 'BibTeX', subject: 'la citation BibTeX', text: toBibtex(cited), wrap: false },
    { id: 'ris', label: 'RIS', subject: 'la citation RIS', text: toRis(cited), wrap: false },
  ];
}

function toIso690({ dataset, organization, url, readAt }: CitedDataset): string {
  const author = oneLine(organization.name).toLocaleUpperCase('fr');
  return typeset(
    `${author}. ${endless(dataset.title)} [jeu de données en ligne]. ${platform}, ${formatDate(dataset.createdAt)}, mis à jour le ${formatDate(dataset.updatedAt)} [consulté le ${formatDate(readAt)}]. Disponible à l’adresse : ${url}`,
  );
}

function toApa({ dataset, organization, url }: CitedDataset): string {
  const [day = '', ...monthAndYear] = formatDate(dataset.updatedAt).split('\u00a0');
  const [month = '', year = ''] = monthAndYear;
  return typeset(
    `${endless(organization.name)}. (${year}, ${day}\u00a0${month}). ${endless(dataset.title)} [Jeu de données]. ${platform}. ${url}`,
  );
}

function toBibtex({ dataset, organization, url, readAt }: CitedDataset): string {
  const [year = '', month = ''] = toParisDay(dataset.updatedAt).split('-');
  const fields = [
    ['author', `{${escapeBibtex(organization.name)}}`],
    ['title', `{${escapeBibtex(dataset.title)}}`],
    ['year', year],
    ['month', String(Number(month))],
    ['publisher', platform],
    ['howpublished', 'Jeu de données'],
    ['url', url],
    ['urldate', toParisDay(readAt)],
    ['language', 'french'],
  ] as const;
  const lines = fields.map(([name, value]) => `  ${name.padEnd(12)} = {${value}},`);
  return [`@misc{datagouv-${dataset.id},`, ...lines, '}'].join('\n');
}

function toRis({ dataset, organization, url, readAt }: CitedDataset): string {
  const day = (instant: string): string => toParisDay(instant).replaceAll('-', '/');
  const fields = [
    ['TY', 'DATA'],
    ['AU', oneLine(organization.name)],
    ['TI', oneLine(dataset.title)],
    ['PY', toParisDay(dataset.updatedAt).slice(0, 4)],
    ['DA', day(dataset.updatedAt)],
    ['PB', platform],
    ['UR', url],
    ['Y2', day(readAt)],
    ['ID', dataset.id],
    ['LA', 'fr'],
    ['ER', ''],
  ] as const;
  return fields.map(([tag, value]) => `${tag}  - ${value}`).join('\n');
}

const bibtexMarks: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Braces must balance, so they go; other marks of TeX are escaped. Accents stay: UTF-8 is what biber reads. */
function escapeBibtex(text: string): string {
  return oneLine(text)
    .replace(/[{}]/gu, '')
    .replace(/[\\~^]/gu, (mark) => bibtexMarks[mark] ?? mark)
    .replace(/[&%$#_]/gu, '\\$&');
}

/** A title may hold line breaks, which would end a RIS field. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Without its last full stop: the citation adds one. */
function endless(text: string): string {
  return oneLine(text).replace(/\.$/u, '');
}
