import type { Catalog } from '../catalog/catalog.ts';
import { accessTypes } from '../catalog/access.ts';
import { reuseTypeLabel } from '../catalog/reuse-type.ts';
import type { Dataservice } from '../catalog/schemas/dataservice.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import type { Discussion } from '../catalog/schemas/discussion.ts';
import type { Reuse } from '../catalog/schemas/reuse.ts';
import { counted, typeset } from '../french/typography.ts';
import { snapshotImageRoute } from '../routes.ts';
import { toDateView, type DateView } from './date-view.ts';
import { toSafeHtml, type SafeHtml } from './markdown.ts';
import { plainSummary } from './plain-summary.ts';

export interface ReuseView {
  readonly title: string;
  readonly href: string;
  readonly type: string;
  /** « par … » of an organisation; a person is not named. */
  readonly author: string | null;
  readonly image: string | null;
  readonly created: DateView;
}

export interface DataserviceView {
  readonly title: string;
  readonly href: string;
  readonly summary: string;
  readonly access: string;
  readonly documentationUrl: string | null;
}

interface AnswerView {
  readonly organization: string;
  readonly posted: DateView;
  readonly content: SafeHtml;
}

export interface DiscussionView {
  readonly title: string;
  readonly href: string;
  readonly created: DateView;
  /** `null` while the thread is open. */
  readonly closed: DateView | null;
  readonly messages: string;
  readonly answers: readonly AnswerView[];
}

/** A list of which only the beginning is shown at once. */
export interface FoldedList<Item> {
  readonly count: number;
  readonly shown: readonly Item[];
  readonly folded: readonly Item[];
}

export interface DatasetCommunity {
  /** How many reuses data.gouv.fr counts, when it counts more than those known here. */
  readonly reuseTotal: number | null;
  readonly reuses: FoldedList<ReuseView>;
  readonly dataservices: readonly DataserviceView[];
  readonly discussions: FoldedList<DiscussionView>;
}

const shownReuses = 6;
const shownDiscussions = 5;

/** What others did with a dataset, and asked about it. */
export function toDatasetCommunity({ id, metrics }: Dataset, catalog: Catalog): DatasetCommunity {
  const open = (discussion: Discussion): number => Number(discussion.closedAt === null);
  const reuses = catalog.reusesByDataset.get(id) ?? [];
  const discussions = catalog.discussionsByDataset.get(id) ?? [];
  return {
    reuses: fold(reuses.map(toReuseView), shownReuses),
    reuseTotal: metrics.reuses > reuses.length ? metrics.reuses : null,
    dataservices: (catalog.dataservicesByDataset.get(id) ?? []).map(toDataserviceView),
    discussions: fold(
      discussions.toSorted((a, b) => open(b) - open(a)).map(toDiscussionView),
      shownDiscussions,
    ),
  };
}

function toReuseView({ title, pageUrl, type, organizationName, image, createdAt }: Reuse): ReuseView {
  return {
    title: typeset(title),
    href: pageUrl,
    type: reuseTypeLabel(type),
    author: organizationName === null ? null : typeset(organizationName),
    image: image === null ? null : snapshotImageRoute(image),
    created: toDateView(createdAt),
  };
}

function toDataserviceView(dataservice: Dataservice): DataserviceView {
  return {
    title: typeset(dataservice.title),
    href: dataservice.pageUrl,
    summary: plainSummary(dataservice.description),
    access: accessTypes[dataservice.accessType].label,
    documentationUrl: dataservice.machineDocumentationUrl ?? dataservice.technicalDocumentationUrl,
  };
}

function toDiscussionView(discussion: Discussion): DiscussionView {
  const { title, pageUrl, createdAt, closedAt, messageCount, answers } = discussion;
  return {
    title: typeset(title),
    href: pageUrl,
    created: toDateView(createdAt),
    closed: closedAt === null ? null : toDateView(closedAt),
    messages: counted(messageCount, 'message', 'messages'),
    answers: answers.map(({ organizationName, postedAt, content }) => ({
      organization: typeset(organizationName),
      posted: toDateView(postedAt),
      content: toSafeHtml(content, 4),
    })),
  };
}

function fold<Item>(items: readonly Item[], limit: number): FoldedList<Item> {
  const end = items.length <= limit + 1 ? items.length : limit;
  return { count: items.length, shown: items.slice(0, end), folded: items.slice(end) };
}
