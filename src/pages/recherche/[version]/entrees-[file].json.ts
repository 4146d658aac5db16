import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { searchBundle } from '../../../search-content.ts';

export function getStaticPaths() {
  const { version, entries } = searchBundle;
  return entries.map((cards, file) => ({ params: { version, file: file.toString() }, props: { cards } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** Cards of the results that are no datasets, loaded for those that are shown. */
export const GET: APIRoute<Props> = ({ props }) => Response.json(props.cards);
