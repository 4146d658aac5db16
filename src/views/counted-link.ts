import type { Catalog } from '../catalog/catalog.ts';
import { datasetFormats } from '../catalog/dataset-formats.ts';
import { formatLabel } from '../catalog/format.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import { typeset } from '../french/typography.ts';
import { formatRoute, organizationRoute, themeRoute } from '../routes.ts';

/** A page of the site and the number of datasets behind it. */
export interface CountedLinkView {
  readonly label: string;
  readonly href: string;
  readonly count: number;
  /** The count over the largest one of the list, 0 to 1: length of a bar. */
  readonly share: number;
}

/** Producers of these datasets, those that publish most first. */
export function countProducers(datasets: readonly Dataset[], catalog: Catalog): CountedLinkView[] {
  return toLinks(
    countBy(datasets, ({ organizationId }) => [organizationId]),
    (id) => {
      const organization = catalog.organizationById.get(id);
      return (
        organization && { label: typeset(organization.name), href: organizationRoute(organization.slug) }
      );
    },
  );
}

/** Formats of their resources, most common first; a dataset counts once per format. */
export function countFormats(datasets: readonly Dataset[]): CountedLinkView[] {
  return toLinks(countBy(datasets, datasetFormats), (format) => ({
    label: formatLabel(format),
    href: formatRoute(format),
  }));
}

/** Themes of these datasets, most common first, without `exceptId`. */
export function countThemes(
  datasets: readonly Dataset[],
  catalog: Catalog,
  exceptId?: string,
): CountedLinkView[] {
  const titles = new Map(catalog.themes.map(({ id, title }) => [id, title]));
  return toLinks(
    countBy(datasets, ({ id }) => (catalog.themesByDataset.get(id) ?? []).map((theme) => theme.id)),
    (id) => {
      const title = titles.get(id);
      return title === undefined || id === exceptId
        ? undefined
        : { label: typeset(title), href: themeRoute(id) };
    },
  );
}

function countBy(
  datasets: readonly Dataset[],
  keysOf: (dataset: Dataset) => Iterable<string>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const dataset of datasets) {
    for (const key of keysOf(dataset)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function toLinks(
  counts: ReadonlyMap<string, number>,
  describe: (key: string) => { label: string; href: string } | undefined,
): CountedLinkView[] {
  const links = [...counts].flatMap(([key, count]) => {
    const link = describe(key);
    return link ? [{ ...link, count }] : [];
  });
  const sorted = links.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'fr'));
  const largest = sorted[0]?.count ?? 1;
  return sorted.map((link) => ({ ...link, share: link.count / largest }));
}
