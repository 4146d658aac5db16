import type { Catalog } from '../../catalog/catalog.ts';
import { typeset } from '../../french/typography.ts';
import { searchRoute } from '../../routes.ts';

/** A keyword that producers are advised to use. */
export interface AdvisedKeyword {
  readonly keyword: string;
  readonly use: string;
  /** Datasets of this catalogue that have it. */
  readonly count: number;
  /** Search of the catalogue for its words, which finds them in titles and descriptions too; `null` when nobody uses it. */
  readonly search: { readonly href: string; readonly label: string } | null;
}

/** The advised keywords with how many datasets use each, in the order of `content/portal.yaml`. */
export function toAdvisedKeywords(
  list: keyof Catalog['portal']['keywordAdvice'],
  { portal, datasets }: Pick<Catalog, 'portal' | 'datasets'>,
): AdvisedKeyword[] {
  const counts = new Map<string, number>();
  for (const { keywords } of datasets) {
    for (const keyword of new Set(keywords)) counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
  }
  return portal.keywordAdvice[list].map(({ keyword, use }) => {
    const count = counts.get(keyword) ?? 0;
    return {
      keyword,
      use: typeset(use),
      count,
      search:
        count === 0
          ? null
          : {
              href: searchRoute({ q: keyword.replaceAll('-', ' ') }),
              label: typeset(`Chercher « ${keyword} »`),
            },
    };
  });
}
