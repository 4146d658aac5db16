import type { Catalog } from '../catalog/catalog.ts';
import { formatDate } from '../french/date.ts';
import { typeset } from '../french/typography.ts';
import { datasetsRoute, routes, type DatasetOrder } from '../routes.ts';
import { rankDatasets, type DatasetMeasure, type RankedDatasetView } from './dataset-ranking.ts';
import { toDotField, type DotFieldView } from './dot-field.ts';
import {
  openFormatFigure,
  sumDatasets,
  toKeyFigure,
  updatedWithinYear,
  type KeyFigureView,
} from './key-figures.ts';
import { toOrganizationRows, type OrganizationRows } from './organization-row.ts';
import { toThemeTiles, type ThemeTileView } from './theme-tile.ts';

/** A ranking of the home page and the list it is the head of. */
export interface RankingView {
  readonly id: DatasetMeasure;
  readonly title: string;
  readonly datasets: readonly RankedDatasetView[];
  readonly more: { readonly label: string; readonly href: string };
}

/** A way out of the portal, with what is found there. */
export interface DoorView {
  readonly label: string;
  readonly href: string;
  readonly purpose: string;
}

export interface HomePageView {
  /** One strong sentence: what the service is for. */
  readonly title: string;
  readonly lead: string;
  readonly description: string;
  /** Words to search, as an example. */
  readonly searchExample: string | undefined;
  /** Day of the data: `22 août 2026`. */
  readonly dataDate: string;
  readonly field: DotFieldView | null;
  readonly figures: readonly KeyFigureView[];
  readonly themes: readonly ThemeTileView[];
  /** Most viewed, downloaded, reused; empty ones are left out. */
  readonly rankings: readonly RankingView[];
  /** Newest, last updated. */
  readonly latest: readonly RankingView[];
  readonly producers: OrganizationRows;
  readonly doors: readonly DoorView[];
}

const rankingLimit = 5;
const producerLimit = 8;

export function toHomePageView(catalog: Catalog): HomePageView {
  const { portal, manifest } = catalog;
  const { publishing, silent } = toOrganizationRows(catalog);
  return {
    title: typeset(portal.home.title),
    lead: typeset(portal.home.lead),
    description: typeset(portal.description),
    searchExample: portal.home.searchExample,
    dataDate: formatDate(manifest.finishedAt),
    field: toDotField(catalog),
    figures: toFigures(catalog),
    themes: toThemeTiles(catalog),
    rankings: [
      toRanking(catalog, 'views', 'Les plus consultés', 'Tous les jeux par consultations'),
      toRanking(catalog, 'downloads', 'Les plus téléchargés', 'Tous les jeux par téléchargements'),
      toRanking(catalog, 'reuses', 'Les plus réutilisés', 'Tous les jeux par réutilisations'),
    ].filter(({ datasets }) => datasets.length > 0),
    latest: [
      toRanking(catalog, 'update', 'Dernières mises à jour', 'Tous les jeux par date de mise à jour'),
      toRanking(catalog, 'creation', 'Derniers jeux publiés', 'Tous les jeux par date de publication'),
    ],
    producers: { publishing: publishing.slice(0, producerLimit), silent },
    doors: toDoors(catalog),
  };
}

function toRanking(catalog: Catalog, measure: DatasetOrder, title: string, more: string): RankingView {
  return {
    id: measure,
    title,
    datasets: rankDatasets(catalog.datasets, measure, rankingLimit, catalog),
    more: { label: more, href: datasetsRoute(1, measure) },
  };
}

function toFigures(catalog: Catalog): KeyFigureView[] {
  const totals = sumDatasets(catalog.datasets);
  return [
    toKeyFigure(totals.datasets, 'jeu de données', 'jeux de données'),
    toKeyFigure(totals.resources, 'fichier ou adresse', 'fichiers et adresses'),
    toKeyFigure(totals.producers, 'producteur', 'producteurs'),
    ...(catalog.reuses.length === 0
      ? []
      : [toKeyFigure(catalog.reuses.length, 'réutilisation déclarée', 'réutilisations déclarées')]),
    toKeyFigure(totals.views, 'consultation', 'consultations'),
    toKeyFigure(totals.downloads, 'téléchargement', 'téléchargements'),
    toKeyFigure(
      updatedWithinYear(catalog.datasets, catalog.manifest.finishedAt),
      'jeu mis à jour depuis un an',
      'jeux mis à jour depuis un an',
    ),
    ...openFormatFigure(totals),
  ];
}

/** What each outgoing link of `content/portal.yaml` is for; one the portal does not have is left out. */
const doorPurposes: readonly (readonly [name: string, purpose: string])[] = [
  ['datagouv', 'Le catalogue national d’où viennent ces données : comptes, publication et discussions.'],
  ['guides', 'Comprendre l’ouverture des données, publier et réutiliser pas à pas.'],
  ['forum', 'Poser une question, signaler un besoin, échanger entre producteurs et réutilisateurs.'],
  ['feedback', 'Dire ce qui manque à ce portail, ou ce qui vous a servi.'],
];

function toDoors({ portal }: Catalog): DoorView[] {
  const doors = doorPurposes.flatMap(([name, purpose]) => {
    const link = portal.links[name];
    return link ? [{ label: typeset(link.label), href: link.url, purpose: typeset(purpose) }] : [];
  });
  return [
    ...doors,
    {
      label: 'Nous écrire',
      href: routes.contact,
      purpose: 'À qui s’adresser selon la question : un jeu de données, une méthode, un incident.',
    },
  ];
}
