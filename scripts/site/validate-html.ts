import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import type { BuiltSite } from './read-site.ts';
import { withoutTemplates } from './scan-html.ts';

/** The recommended rules, less what is a matter of taste or is checked elsewhere. */
const rules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Titles of datasets are what their producers made them; search engines cut them by themselves.
    'long-title': 'off',
    // White space is the compiler's business.
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    // Pictograms written in the page keep the attribute names of SVG.
    'attr-case': ['error', { style: 'camelcase', ignoreForeign: true }],
    // Unique per page, as tests/build has it; ids of resources begin with a letter anyway.
    'valid-id': ['error', { relaxed: true }],
    // Safari drops the list role of a list without markers: `role="list"` gives it back.
    'no-redundant-role': 'off',
    // A region that scrolls (a wide table) is a division with a name, not a section of the outline.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    'no-inline-style': 'error',
    // Boxes of one list have one name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  },
};

export interface HtmlFault {
  readonly page: string;
  readonly rule: string;
  readonly line: number;
  readonly message: string;
}

/** Faults that html-validate finds in the built pages, `<template>` contents apart: axe reads these once they are filled. */
export async function validateHtml({ folder, pages }: BuiltSite): Promise<HtmlFault[]> {
  const validator = new HtmlValidate(new StaticConfigLoader(rules));
  const faults: HtmlFault[] = [];
  for (const path of pages.keys()) {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const report = await validator.validateString(withoutTemplates(await readFile(file, 'utf8')), file);
    for (const { messages } of report.results) {
      faults.push(
        ...messages.map(({ ruleId, line, message }) => ({ page: path, rule: ruleId, line, message })),
      );
    }
  }
  return faults;
}
