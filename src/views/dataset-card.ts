import type { Catalog } from '../catalog/catalog.ts';
import { datasetFormats } from '../catalog/dataset-formats.ts';
import { formatLabel } from '../catalog/format.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import { formatDate, toParisDay } from '../french/date.ts';
import { counted, typeset } from '../french/typography.ts';
import { datasetRoute, organizationRoute, themeRoute } from '../routes.ts';
import { datasetSummary } from './plain-summary.ts';

const shownFormats = 4;

/** A figure that a list may be ordered by. */
export type CardFigure = 'views' | 'downloads' | 'reuses';

/** A dataset in three lines: the only card of the site. Plain data, so that it also travels as JSON. */
export interface DatasetCardView {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly organization: { readonly name: string; readonly href: string };
  /** `day` for `<time datetime>`, `label` in words. */
  readonly updated: { readonly day: string; readonly label: string };
  /** Labels of the first formats. */
  readonly formats: readonly string[];
  /** How many formats are not in `formats`. */
  readonly moreFormats: number;
  /** One sentence, plain text. */
  readonly summary: string | null;
  /** The strongest theme. */
  readonly theme: { readonly title: string; readonly href: string; readonly hue: string } | null;
  /** In words: « 1 200 vues ». */
  readonly figures: Readonly<Record<CardFigure, string>>;
}

const cards = new WeakMap<Catalog, Map<string, DatasetCardView>>();

/** The card of a dataset, computed once per catalogue: lists in every order share it. */
export function toDatasetCardView(dataset: Dataset, catalog: Catalog): DatasetCardView {
  const known = cards.get(catalog) ?? new Map<string, DatasetCardView>();
  cards.set(catalog, known);
  const card = known.get(dataset.id) ?? makeCard(dataset, catalog);
  known.set(dataset.id, card);
  return card;
}

function makeCard(dataset: Dataset, catalog: Catalog): DatasetCardView {
  const organization = catalog.organizationById.get(dataset.organizationId);
  if (!organization) {
    throw new Error(
      `Dataset \`${dataset.id}\` names the unknown organisation \`${dataset.organizationId}\`: run \`npm run fetch\` again.`,
    );
  }
  const theme = catalog.themesByDataset.get(dataset.id)?.[0];
  const formats = datasetFormats(dataset).map(formatLabel);
  const { views, downloads, reuses } = dataset.metrics;
  return {
    id: dataset.id,
    title: typeset(dataset.title),
    href: datasetRoute(dataset.slug),
    organization: { name: typeset(organization.name), href: organizationRoute(organization.slug) },
    updated: { day: toParisDay(dataset.updatedAt), label: formatDate(dataset.updatedAt) },
    formats: formats.slice(0, shownFormats),
    moreFormats: Math.max(0, formats.length - shownFormats),
    summary: cardSummary(dataset),
    theme: theme ? { title: theme.title, href: themeRoute(theme.id), hue: theme.hue } : null,
    figures: {
      views: counted(views, 'vue', 'vues'),
      downloads: counted(downloads, 'téléchargement', 'téléchargements'),
      reuses: counted(reuses, 'réutilisation', 'réutilisations'),
    },
  };
}

/** The summary, unless it says nothing (« . ») or what the title already says. */
function cardSummary(dataset: Dataset): string | null {
  const summary = datasetSummary(dataset);
  return /\p{L}{2}/u.test(summary) && letters(summary) !== letters(dataset.title) ? summary : null;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
