import type { APIRoute } from 'astro';
import { departementRows, regionRows } from '../../tabular/geography/french-areas.ts';
import type { PlacesFile } from '../../tabular/geography/place-table.ts';

const places: PlacesFile = { departements: departementRows, regions: regionRows };

/** Départements, collectivities and régions with their chef-lieu and its position: where a code lands on a map. */
export const GET: APIRoute = () => Response.json(places);
