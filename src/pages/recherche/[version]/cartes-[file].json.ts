import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { catalog } from '../../../content.ts';
import { toSearchBundle } from '../../../views/search-bundle.ts';

export function getStaticPaths() {
  const { version, cards } = toSearchBundle(catalog);
  return cards.map((views, file) => ({ params: { version, file: file.toString() }, props: { views } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Cards of the results, loaded for the page of results that shows them. */
export const GET: APIRoute<Props> = ({ props }) => Response.json(props.views);
