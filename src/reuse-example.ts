import { readProfile } from './catalog/profiles-on-disk.ts';
import { catalog } from './content.ts';
import {
  exampleTables,
  placeholderWords,
  toReuseExample,
  type ReuseExample,
} from './views/guide/reuse-example.ts';

/** Tables looked at: most have a column to filter on. */
const tried = 8;

/** The first table with a condition to show, else the first one. */
async function chooseExample(): Promise<ReuseExample | null> {
  const examples: ReuseExample[] = [];
  for (const table of exampleTables(catalog).slice(0, tried)) {
    const profile = await readProfile(table.resource.id);
    const example = profile.table === null ? null : toReuseExample(table, profile.table, catalog);
    if (example !== null) examples.push(example);
  }
  return examples.find(({ condition }) => condition !== null) ?? examples[0] ?? null;
}

/** The table that the guides read, chosen once for the build; `null` when data.gouv.fr serves none of the catalogue. */
export const reuseExample = await chooseExample();

/** Values of the words in ‹ › of the scripts of the guides. */
export const exampleWords = reuseExample?.words ?? placeholderWords(catalog.portal);
