import { formatFamily } from '../catalog/format.ts';
import type { Preview } from '../catalog/schemas/preview.ts';
import type { Resource } from '../catalog/schemas/resource.ts';

const addressable = /^[A-Za-z0-9][A-Za-z0-9_-]*$/u;

/**
 * Whether a resource has a page of its own: its content can be shown, or one would expect a table or a map and the
 * page says why there is none. A resource that was not looked at has none.
 */
export function hasResourcePage(
  { id, format }: Pick<Resource, 'id' | 'format'>,
  preview: Preview | undefined,
): boolean {
  // The id is a segment of the address: anything else than letters and digits comes from no data.gouv.fr.
  if (preview === undefined || !addressable.test(id)) return false;
  return preview.kind !== 'none' || isExpectedToShow(format);
}

/** Whether a table or a map is expected of a format. */
function isExpectedToShow(format: string | null): boolean {
  const family = formatFamily(format);
  return family === 'tabular' || family === 'geographic';
}

/** Whether the snapshot holds `profiles/<id>.json` for a preview. */
export function hasProfile(preview: Preview | undefined): boolean {
  return preview?.kind === 'table' || (preview?.kind === 'document' && preview.document === 'archive');
}
