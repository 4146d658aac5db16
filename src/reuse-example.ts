import { readProfile } from './catalog/profiles-on-disk.ts';
import { catalog } from './content.ts';
import {
  exampleTable,
  placeholderWords,
  toReuseExample,
  type ReuseExample,
} from './views/guide/reuse-example.ts';

const table = exampleTable(catalog);
const profile = table === null ? null : (await readProfile(table.resource.id)).table;

/** The table that the guides read, chosen once for the build; `null` when data.gouv.fr serves none of the catalogue. */
export const reuseExample: ReuseExample | null =
  table === null || profile === null ? null : toReuseExample(table, profile, catalog);

/** Values of the words in ‹ › of the scripts of the guides. */
export const exampleWords = reuseExample?.words ?? placeholderWords(catalog.portal);
