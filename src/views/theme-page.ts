import type { Catalog } from '../catalog/catalog.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import type { Theme } from '../catalog/schemas/theme.ts';
import { formatDate } from '../french/date.ts';
import { counted, typeset } from '../french/typography.ts';
import { themeRoute } from '../routes.ts';
import { countFormats, countProducers, countThemes, type CountedLinkView } from './counted-link.ts';
import { toDatasetCardView, type DatasetCardView } from './dataset-card.ts';
import { rankDatasets, type RankedDatasetView } from './dataset-ranking.ts';
import { toDotField, type DotFieldView } from './dot-field.ts';
import { openFormatFigure, sumDatasets, toKeyFigure, type KeyFigureView } from './key-figures.ts';
import { datasetsPerPage, pageParameters, toHeadTitle, toListPage, type ListPage } from './list-page.ts';

/** What the first page of a theme says before its list; the next pages are the list alone. */
export interface ThemeOverviewView {
  readonly figures: readonly KeyFigureView[];
  readonly field: DotFieldView | null;
  readonly mostViewed: readonly RankedDatasetView[];
  readonly producers: readonly CountedLinkView[];
  readonly formats: readonly CountedLinkView[];
  /** Themes that share datasets with this one; those next in rank when none does. */
  readonly related: readonly CountedLinkView[];
}

export interface ThemePageView {
  readonly id: string;
  readonly title: string;
  /** `<title>`: tells the pages of the list apart. */
  readonly headTitle: string;
  readonly summary: string;
  /** Meta description. */
  readonly description: string;
  readonly hue: Theme['hue'];
  readonly overview: ThemeOverviewView | null;
  readonly list: ListPage<DatasetCardView>;
  readonly hrefFor: (page: number) => string;
}

const rankingLimit = 5;
const formatLimit = 8;
const producerLimit = 8;
const relatedLimit = 4;

/** Every page of every theme, as Astro's static paths. */
export function themePaths(catalog: Catalog): {
  params: { slug: string; page: string | undefined };
  props: { theme: Theme; page: number };
}[] {
  return catalog.themes.flatMap((theme) =>
    pageParameters(datasetsOf(theme, catalog).length, datasetsPerPage).map(({ page, parameter }) => ({
      params: { slug: theme.id, page: parameter },
      props: { theme, page },
    })),
  );
}

export function toThemePageView(theme: Theme, page: number, catalog: Catalog): ThemePageView {
  const datasets = datasetsOf(theme, catalog);
  const list = toListPage(datasets, page, datasetsPerPage);
  return {
    id: theme.id,
    title: typeset(theme.title),
    headTitle: toHeadTitle(typeset(theme.title), list),
    summary: typeset(theme.summary),
    description: `${typeset(theme.title)}\u00a0: ${counted(list.total, 'jeu de données ouvert', 'jeux de données ouverts')}. ${typeset(theme.summary)}`,
    hue: theme.hue,
    overview: page === 1 && datasets.length > 0 ? toOverview(theme, datasets, catalog) : null,
    list: { ...list, items: list.items.map((dataset) => toDatasetCardView(dataset, catalog)) },
    hrefFor: (target) => themeRoute(theme.id, target),
  };
}

function datasetsOf({ id }: Pick<Theme, 'id'>, catalog: Catalog): readonly Dataset[] {
  return catalog.datasetsByTheme.get(id) ?? [];
}

function toOverview(theme: Theme, datasets: readonly Dataset[], catalog: Catalog): ThemeOverviewView {
  const totals = sumDatasets(datasets);
  const last = datasets[0];
  return {
    figures: [
      toKeyFigure(totals.datasets, 'jeu de données', 'jeux de données'),
      toKeyFigure(totals.resources, 'fichier ou adresse', 'fichiers et adresses'),
      toKeyFigure(totals.views, 'consultation', 'consultations'),
      toKeyFigure(totals.downloads, 'téléchargement', 'téléchargements'),
      ...openFormatFigure(totals),
      ...(last ? [{ value: formatDate(last.updatedAt), label: 'dernière mise à jour' }] : []),
    ],
    field: toDotField(catalog, theme.id),
    mostViewed: rankDatasets(datasets, 'views', rankingLimit, catalog),
    producers: countProducers(datasets, catalog).slice(0, producerLimit),
    formats: countFormats(datasets).slice(0, formatLimit),
    related: relatedThemes(theme, datasets, catalog),
  };
}

function relatedThemes(theme: Theme, datasets: readonly Dataset[], catalog: Catalog): CountedLinkView[] {
  const sharing = countThemes(datasets, catalog, theme.id).slice(0, relatedLimit);
  if (sharing.length > 0) return sharing;
  const rank = catalog.themes.findIndex(({ id }) => id === theme.id);
  const others = [...catalog.themes.slice(rank + 1), ...catalog.themes.slice(0, rank)];
  return others.slice(0, relatedLimit).map(({ id, title }) => ({
    label: typeset(title),
    href: themeRoute(id),
    count: datasetsOf({ id }, catalog).length,
    share: 0,
  }));
}
