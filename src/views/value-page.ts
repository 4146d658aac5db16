import type { Catalog } from '../catalog/catalog.ts';
import { formatFamilies, formatFamily, formatFamilyLabels, formatLabel, formats } from '../catalog/format.ts';
import { licenses } from '../catalog/license.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import { counted } from '../french/typography.ts';
import { formatRoute, licenseRoute, licenseSegment, routes } from '../routes.ts';
import { toDatasetCardView, type DatasetCardView } from './dataset-card.ts';
import { datasetsPerPage, pageParameters, toListPage, type ListPage } from './list-page.ts';
import { valueGroups } from './value-groups.ts';

/** Datasets that share a format or a licence. */
export interface ValuePageView {
  readonly headTitle: string;
  readonly title: string;
  readonly kicker: string;
  readonly lead: string | undefined;
  readonly description: string;
  /** Page of all formats, or of all licences. */
  readonly parent: { readonly label: string; readonly href: string };
  /** Text of the licence, where it is. */
  readonly textUrl: string | null;
  readonly list: ListPage<DatasetCardView>;
  readonly hrefFor: (page: number) => string;
}

/** All formats, or all licences, in groups. */
export interface ValueIndexView {
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly rows: readonly ValueRowView[];
  }[];
}

interface ValueRowView {
  readonly label: string;
  readonly href: string;
  readonly description: string | null;
  readonly countLabel: string;
}

interface ValuePath {
  readonly params: { readonly value: string; readonly page: string | undefined };
  readonly props: { readonly value: string; readonly page: number };
}

export function formatPaths(catalog: Catalog): ValuePath[] {
  return toPaths(valueGroups(catalog).formats, (format) => format);
}

export function licensePaths(catalog: Catalog): ValuePath[] {
  return toPaths(valueGroups(catalog).licenses, licenseSegment);
}

function toPaths(
  groups: ReadonlyMap<string, readonly Dataset[]>,
  segmentOf: (value: string) => string,
): ValuePath[] {
  return [...groups].flatMap(([value, datasets]) =>
    pageParameters(datasets.length, datasetsPerPage).map(({ page, parameter }) => ({
      params: { value: segmentOf(value), page: parameter },
      props: { value, page },
    })),
  );
}

export function toFormatPageView(format: string, page: number, catalog: Catalog): ValuePageView {
  const datasets = valueGroups(catalog).formats.get(format) ?? [];
  const label = formatLabel(format);
  const description = formats[format]?.description;
  return {
    headTitle: pagedTitle(`Données au format ${label}`, page),
    title: label,
    kicker: 'Format',
    lead: description === undefined ? undefined : sentence(description),
    description: `${datasetCount(datasets)} avec au moins un fichier au format ${label}${description === undefined ? '' : `\u00a0: ${description}`}.`,
    parent: { label: 'Formats', href: routes.formats },
    textUrl: null,
    list: toCardPage(datasets, page, catalog),
    hrefFor: (target) => formatRoute(format, target),
  };
}

export function toLicensePageView(license: string, page: number, catalog: Catalog): ValuePageView {
  const datasets = valueGroups(catalog).licenses.get(license) ?? [];
  const known = licenses[license];
  const label = known?.label ?? license;
  return {
    headTitle: pagedTitle(`Données sous ${licenceName(label)}`, page),
    title: label,
    kicker: 'Licence',
    lead: known?.plain ?? undefined,
    description: `${datasetCount(datasets)} sous ${licenceName(label)}. ${known?.plain ?? ''}`.trim(),
    parent: { label: 'Licences', href: routes.licenses },
    textUrl: known?.url ?? null,
    list: toCardPage(datasets, page, catalog),
    hrefFor: (target) => licenseRoute(license, target),
  };
}

export function toFormatIndexView(catalog: Catalog): ValueIndexView {
  const found = [...valueGroups(catalog).formats].toSorted(bySize);
  const groups = formatFamilies.map((family) => ({
    id: family,
    title: formatFamilyLabels[family],
    rows: found
      .filter(([format]) => formatFamily(format) === family)
      .map(([format, datasets]) => ({
        label: formatLabel(format),
        href: formatRoute(format),
        description: formats[format]?.description ?? null,
        countLabel: datasetCount(datasets),
      })),
  }));
  return {
    title: 'Formats',
    lead: 'Un même jeu de données existe souvent dans plusieurs formats\u00a0: choisissez celui que vos outils savent lire.',
    groups: groups.filter(({ rows }) => rows.length > 0),
  };
}

export function toLicenseIndexView(catalog: Catalog): ValueIndexView {
  const rows = [...valueGroups(catalog).licenses].toSorted(bySize).map(([license, datasets]) => ({
    label: licenses[license]?.label ?? license,
    href: licenseRoute(license),
    description: licenses[license]?.plain ?? null,
    countLabel: datasetCount(datasets),
  }));
  return {
    title: 'Licences',
    lead: 'Une licence dit ce que vous pouvez faire des données, et à quelle condition.',
    groups: [{ id: 'toutes', title: null, rows }],
  };
}

function toCardPage(datasets: readonly Dataset[], page: number, catalog: Catalog): ListPage<DatasetCardView> {
  const list = toListPage(datasets, page, datasetsPerPage);
  return { ...list, items: list.items.map((dataset) => toDatasetCardView(dataset, catalog)) };
}

function bySize(
  [a, first]: readonly [string, readonly Dataset[]],
  [b, second]: readonly [string, readonly Dataset[]],
): number {
  return second.length - first.length || (a < b ? -1 : 1);
}

function datasetCount(datasets: readonly Dataset[]): string {
  return counted(datasets.length, 'jeu de données', 'jeux de données');
}

/** A name that does not say it is a licence is introduced as one; « autre licence » and « licence non précisée » are no names. */
function licenceName(label: string): string {
  if (/^Autre licence|^Licence non /u.test(label)) return label.charAt(0).toLowerCase() + label.slice(1);
  return /licen[cs]e/iu.test(label) ? label : `licence ${label}`;
}

function pagedTitle(title: string, page: number): string {
  return page === 1 ? title : `${title}, page\u00a0${page.toString()}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
