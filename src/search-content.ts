import { getCollection, getEntry } from 'astro:content';
import { AstroError } from 'astro/errors';
import { catalog } from './content.ts';
import { guides } from './guides.ts';
import { guideRoute, pageRoute } from './routes.ts';
import { toSearchBundle, type SearchBundle } from './views/search-bundle.ts';

const synonyms = await getEntry('synonyms', 'synonymes');
if (!synonyms) throw new AstroError('`content/synonymes.yaml` did not load.', 'Restore it from git.');

const bodies = new Map((await getCollection('guides')).map(({ id, body = '' }) => [id, body]));

/** What a search takes, computed once and shared by the pages that search and by the files of the search. */
export const searchBundle: SearchBundle = toSearchBundle(catalog, {
  synonyms: synonyms.data,
  texts: [
    ...guides.map(({ slug, title, summary }) => ({
      ...({ kind: 'guide', title, summary } as const),
      href: guideRoute(slug),
      body: bodies.get(slug) ?? '',
    })),
    ...(await getCollection('pages')).map(({ id, data, body = '' }) => ({
      ...({ kind: 'page', title: data.title, summary: data.description } as const),
      href: pageRoute(id),
      body,
    })),
  ],
});
