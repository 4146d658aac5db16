import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { searchBundle } from '../../../search-content.ts';

export function getStaticPaths() {
  const { version, cards } = searchBundle;
  return cards.map((views, file) => ({ params: { version, file: file.toString() }, props: { views } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Cards of the results, loaded for the page of results that shows them. */
export const GET: APIRoute<Props> = ({ props }) => Response.json(props.views);
