import { typeset } from '../../french/typography.ts';
import { toJsonLdScript } from '../json-ld-script.ts';
import { tableTexts } from './table-texts.ts';

/** The texts of the live table, set and written as a script: once, and not on each of thirty thousand pages. */
export const tableTextsScript: string = toJsonLdScript(
  JSON.parse(JSON.stringify(tableTexts), (_, value: unknown) =>
    typeof value === 'string' ? typeset(value) : value,
  ) as object,
);
