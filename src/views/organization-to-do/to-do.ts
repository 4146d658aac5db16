import type { Catalog } from '../../catalog/catalog.ts';
import type { Dataset } from '../../catalog/schemas/dataset.ts';
import type { Organization } from '../../catalog/schemas/organization.ts';
import { counted, formatNumber, typeset } from '../../french/typography.ts';
import { datasetRoute } from '../../routes.ts';
import { datasetLinks, type DatasetLinks } from '../dataset-links.ts';
import { defectDetail } from './defect-detail.ts';
import { defectTexts } from './defect-texts.ts';
import { defectKinds, findDefects, type Defect, type DefectKind } from './defects.ts';

interface LabelledLink {
  readonly label: string;
  readonly href: string;
}

/** One thing to mend. */
export interface ToDoLine {
  readonly kind: DefectKind;
  /** Name of the defect. */
  readonly label: string;
  /** What is wrong here. */
  readonly detail: string;
  readonly why: string;
  /** The screen of data.gouv.fr where it is mended. */
  readonly action: LabelledLink;
  readonly guide: LabelledLink;
}

/** A dataset with something to mend. */
export interface ToDoDataset {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly views: number;
  readonly lines: readonly ToDoLine[];
}

/** A kind of defect, and how many datasets have it. */
export interface ToDoCount {
  readonly kind: DefectKind;
  readonly label: string;
  readonly datasets: number;
  /** Of the datasets of the producer, 0 to 1. */
  readonly share: number;
}

/** What a producer can mend, most viewed datasets first. */
export interface OrganizationToDo {
  /** Published datasets. */
  readonly datasets: number;
  /** Datasets with nothing to mend. */
  readonly clean: number;
  /** Lines of all datasets together. */
  readonly lines: number;
  /** Kinds that were found, most frequent first. */
  readonly counts: readonly ToDoCount[];
  readonly toMend: readonly ToDoDataset[];
}

/** The to-do list of a producer. Linear in its datasets. */
export function toOrganizationToDo({ id }: Organization, catalog: Catalog): OrganizationToDo {
  const datasets = catalog.datasetsByOrganization.get(id) ?? [];
  const toMend = datasets
    .map((dataset) => toToDoDataset(dataset, catalog))
    .filter(({ lines }) => lines.length > 0)
    .toSorted((a, b) => b.views - a.views || a.title.localeCompare(b.title, 'fr'));
  return {
    datasets: datasets.length,
    clean: datasets.length - toMend.length,
    lines: toMend.reduce((sum, { lines }) => sum + lines.length, 0),
    counts: countKinds(toMend, datasets.length),
    toMend,
  };
}

/** « 412 points à reprendre dans 180 jeux de données », « rien à reprendre ». */
export function toDoSummary({ lines, toMend }: OrganizationToDo): string {
  if (lines === 0) return 'rien à reprendre';
  return `${counted(lines, 'point à reprendre', 'points à reprendre')} dans ${counted(toMend.length, 'jeu', 'jeux')}`;
}

/** What is said to a producer whose datasets are as they should be. */
export function toDoPraise({ datasets }: OrganizationToDo): string {
  return typeset(
    datasets === 1
      ? 'Le jeu de données publié est à jour, décrit et lisible. Bravo !'
      : `Les ${formatNumber(datasets)} jeux de données publiés sont à jour, décrits et lisibles. Bravo !`,
  );
}

function toToDoDataset(dataset: Dataset, catalog: Catalog): ToDoDataset {
  const links = datasetLinks(dataset, catalog.portal);
  return {
    id: dataset.id,
    title: typeset(dataset.title),
    href: datasetRoute(dataset.slug),
    views: dataset.metrics.views,
    lines: findDefects(dataset, catalog).map((defect) => toLine(defect, links)),
  };
}

function toLine(defect: Defect, links: DatasetLinks): ToDoLine {
  const { label, why, action, guide } = defectTexts[defect.kind];
  return {
    kind: defect.kind,
    label,
    detail: defectDetail(defect),
    why: typeset(why),
    action: { label: action, href: screenAddress(defect, links) },
    guide,
  };
}

function screenAddress(defect: Defect, links: DatasetLinks): string {
  // One question is answered where it is asked; several are listed on the screen of the producer.
  if (defect.kind === 'unanswered-discussions' && defect.discussions.length === 1) {
    return defect.discussions[0]?.pageUrl ?? links.editDiscussions;
  }
  switch (defectTexts[defect.kind].screen) {
    case 'metadata':
      return links.edit;
    case 'files':
      return links.editFiles;
    case 'discussions':
      return links.editDiscussions;
  }
}

function countKinds(toMend: readonly ToDoDataset[], total: number): ToDoCount[] {
  const counts = new Map<DefectKind, number>();
  for (const { kind } of toMend.flatMap(({ lines }) => lines)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return defectKinds
    .flatMap((kind) => {
      const datasets = counts.get(kind);
      if (datasets === undefined) return [];
      return [{ kind, label: defectTexts[kind].label, datasets, share: datasets / total }];
    })
    .toSorted((a, b) => b.datasets - a.datasets);
}
