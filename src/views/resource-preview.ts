import { formatFamily } from '../catalog/format.ts';
import type { Portal } from '../catalog/schemas/portal.ts';
import type { Preview } from '../catalog/schemas/preview.ts';
import type { Resource } from '../catalog/schemas/resource.ts';
import { counted, formatNumber } from '../french/typography.ts';
import { resourceRoute } from '../routes.ts';
import { toPreviewFailure } from './preview-failure.ts';

/** What is to be seen of the resources of a dataset. */
export interface SeenResources {
  readonly datasetSlug: string;
  readonly previews: ReadonlyMap<string, Preview>;
  readonly limits: Portal['limits']['previews'];
}

/** The page where a resource is seen, and what is to be seen there. */
export interface ResourcePreviewLink {
  readonly href: string;
  /** « Voir les données ». */
  readonly label: string;
  /** « tableau, 1 223 lignes · carte », or why there is nothing to see; `null` when nothing more is known. */
  readonly detail: string | null;
}

/**
 * Whether a resource has a page of its own: its content can be shown, or one would expect a table or a map and the
 * page says why there is none. A resource that was not looked at has none.
 */
export function hasResourcePage(
  { format }: Pick<Resource, 'format'>,
  preview: Preview | undefined,
): preview is Preview {
  if (preview === undefined) return false;
  return preview.kind !== 'none' || isExpectedToShow(format);
}

/** The link to the page of a resource, `null` when it has none. */
export function toPreviewLink(
  resource: Pick<Resource, 'id' | 'format' | 'refusedScheme'>,
  preview: Preview | undefined,
  { datasetSlug, limits }: Pick<SeenResources, 'datasetSlug' | 'limits'>,
): ResourcePreviewLink | null {
  if (!hasResourcePage(resource, preview)) return null;
  const href = resourceRoute(datasetSlug, resource.id);
  if (preview.kind === 'none') {
    // What the server answered is already said by the state of the file.
    const told = toldByState.has(preview.failure.code);
    const detail = told ? null : toPreviewFailure(preview.failure, resource, limits).reason;
    return { href, label: 'Pas d’aperçu\u00a0: que faire', detail };
  }
  return { href, label: labelOf(preview), detail: toPreviewDetail(preview) };
}

const toldByState: ReadonlySet<string> = new Set(['http-status', 'timeout', 'unreachable', 'interrupted']);

function labelOf(preview: Preview): string {
  if (preview.kind === 'tiles') return 'Voir la carte';
  return preview.kind === 'document' ? 'Voir le contenu' : 'Voir les données';
}

/** « tableau, 1 223 lignes · carte · graphique ». */
function toPreviewDetail(preview: Preview): string | null {
  if (preview.kind !== 'table') return null;
  const size =
    preview.rows === null
      ? counted(preview.columns, 'colonne', 'colonnes')
      : counted(preview.rows, 'ligne', 'lignes');
  const map = (preview.points ?? 0) > 0 || preview.places !== null;
  return [`tableau, ${size}`, map ? 'carte' : null, preview.chart ? 'graphique' : null]
    .filter((part) => part !== null)
    .join(' · ');
}

/** « 20 premières lignes sur 1 223 ». `total` is `null` when it is unknown. */
export function shownRows(shown: number, total: number | null): string {
  if (total !== null && shown >= total) {
    return total === 1 ? 'L’unique ligne du tableau' : `Les ${counted(total, 'ligne', 'lignes')} du tableau`;
  }
  const first = shown === 1 ? 'Première ligne' : `${formatNumber(shown)}\u00a0premières lignes`;
  return total === null ? first : `${first} sur ${formatNumber(total)}`;
}

/** Whether a table or a map is expected of a format. */
function isExpectedToShow(format: string | null): boolean {
  const family = formatFamily(format);
  return family === 'tabular' || family === 'geographic';
}

/** Whether the page of a resource is for search engines: it says more than its dataset's. */
export function isIndexed({ kind }: Preview): boolean {
  return kind === 'table' || kind === 'tiles';
}
