import type { Catalog } from '../catalog/catalog.ts';
import { accessTypes } from '../catalog/access.ts';
import { frequencyLabel } from '../catalog/frequency.ts';
import { licenses } from '../catalog/license.ts';
import { countCriteria, qualityCriteria } from '../catalog/quality.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import { granularityLabel, zoneLabel } from '../catalog/spatial.ts';
import { formatPeriod } from '../french/date.ts';
import { formatShare, typeset } from '../french/typography.ts';
import { licenseRoute, organizationRoute, searchRoute, themeRoute } from '../routes.ts';
import type { DatasetLinks } from './dataset-links.ts';
import { toDateView, type DateView } from './date-view.ts';

/** A line of the metadata table; several values are links or texts, in order. */
export interface MetadataRow {
  readonly term: string;
  readonly values: readonly { readonly text: string; readonly href?: string | undefined }[];
}

/** The whole record, as data.gouv.fr holds it. What is not filled in is said so, where a producer can fill it. */
export function toMetadata(dataset: Dataset, catalog: Catalog, links: DatasetLinks): MetadataRow[] {
  const organization = catalog.organizationById.get(dataset.organizationId);
  const themes = catalog.themesByDataset.get(dataset.id) ?? [];
  const score = agreedScore(dataset.quality);
  const text = (value: string | null): MetadataRow['values'] => [{ text: value ?? 'non renseigné' }];
  const rows: (MetadataRow | null)[] = [
    organization === undefined
      ? null
      : {
          term: 'Producteur',
          values: [{ text: typeset(organization.name), href: organizationRoute(organization.slug) }],
        },
    themes.length === 0
      ? null
      : {
          term: themes.length === 1 ? 'Thématique' : 'Thématiques',
          values: themes.map(({ id, title }) => ({ text: title, href: themeRoute(id) })),
        },
    {
      term: 'Licence',
      values: [
        { text: licenses[dataset.license]?.label ?? dataset.license, href: licenseRoute(dataset.license) },
      ],
    },
    organization === undefined
      ? null
      : {
          term: 'Contact',
          values: [
            { text: 'Poser une question au producteur', href: links.discuss },
            { text: 'Sa page sur data.gouv.fr', href: organization.pageUrl },
          ],
        },
    { term: 'Accès', values: text(accessTypes[dataset.accessType].label) },
    { term: 'Fréquence de mise à jour', values: text(frequencyLabel(dataset.frequency)) },
    { term: 'Période couverte', values: text(periodText(dataset)) },
    { term: 'Territoire couvert', values: text(areaText(dataset)) },
    { term: 'Maille géographique', values: text(granularityText(dataset)) },
    dataset.keywords.length === 0
      ? null
      : {
          term: 'Mots-clés',
          values: dataset.keywords.map((keyword) => ({
            text: keyword,
            href: searchRoute({ q: keyword.replaceAll('-', ' ') }),
          })),
        },
    score === null ? null : { term: 'Score de qualité de data.gouv.fr', values: text(formatShare(score)) },
    dataset.acronym === null ? null : { term: 'Sigle', values: text(dataset.acronym) },
    { term: 'Identifiant', values: text(dataset.id) },
    { term: 'Adresse permanente', values: [{ text: links.permanent, href: links.permanent }] },
    { term: 'Page sur data.gouv.fr', values: [{ text: links.page, href: links.page }] },
  ];
  return rows.filter((row) => row !== null);
}

/** data.gouv.fr refreshes its score apart from its criteria: one that does not follow from them is out of date. */
function agreedScore(quality: Dataset['quality']): number | null {
  const { score } = quality;
  const expected = countCriteria(quality).met / qualityCriteria.length;
  return score === null || Math.abs(score - expected) > 0.01 ? null : score;
}

/** « 2001 – 2023 »; `null` when the producer gave none. */
export function periodText({ temporalCoverage }: Pick<Dataset, 'temporalCoverage'>): string | null {
  return temporalCoverage === null ? null : formatPeriod(temporalCoverage);
}

/** Names of the zones, the first ones when there are many. */
export function areaText({ spatialCoverage }: Pick<Dataset, 'spatialCoverage'>): string | null {
  const names = spatialCoverage.zones.map(zoneLabel);
  if (names.length === 0) return null;
  const rest = names.length - 5;
  return rest > 1 ? `${names.slice(0, 5).join(', ')} et ${rest.toString()}\u00a0autres` : names.join(', ');
}

function granularityText({ spatialCoverage }: Dataset): string | null {
  return spatialCoverage.granularity === null ? null : granularityLabel(spatialCoverage.granularity);
}

/** An event of the past of a dataset. */
export interface HistoryEvent extends DateView {
  readonly term: string;
}

/** What is known of the past of a dataset, oldest first. Its versions come with the history of the catalogue. */
export function toHistory({ createdAt, updatedAt, modifiedAt }: Dataset): HistoryEvent[] {
  return [
    { term: 'Première publication', ...toDateView(createdAt) },
    { term: 'Dernière mise à jour des données', ...toDateView(updatedAt) },
    { term: 'Dernière modification de la fiche', ...toDateView(modifiedAt) },
  ].toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}
