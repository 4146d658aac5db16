import { getCollection, getEntry } from 'astro:content';
import { AstroError } from 'astro/errors';
import { toCatalog, type Catalog } from './catalog/catalog.ts';

const portal = await getEntry('portal', 'portal');
const manifest = await getEntry('manifest', 'manifest');
if (!portal || !manifest) {
  throw new AstroError(
    'The portal or the manifest of the snapshot did not load.',
    'Run `npm run fetch`, then build again.',
  );
}

/** The catalogue of this build, joined once and imported by every page. */
export const catalog: Catalog = toCatalog({
  portal: portal.data,
  manifest: manifest.data,
  datasets: (await getCollection('datasets')).map(({ data }) => data),
  organizations: (await getCollection('organizations')).map(({ data }) => data),
  reuses: (await getCollection('reuses')).map(({ data }) => data),
  dataservices: (await getCollection('dataservices')).map(({ data }) => data),
  discussions: (await getCollection('discussions')).map(({ data }) => data),
  previews: (await getCollection('previews')).map(({ data }) => data),
  themes: (await getCollection('themes')).map(({ data }) => data),
});
