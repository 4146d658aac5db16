import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { rightsPathSchema } from '../../../src/catalog/schemas/rights-path.ts';
import { stepAnchor, toRightsPathView, type OutlineQuestion } from '../../../src/views/rights-path.ts';

const file = new URL('../../../content/droits-de-diffusion.yaml', import.meta.url);
const path = rightsPathSchema.parse(parse(await readFile(file, 'utf8')));
const view = toRightsPathView(path, '2026-11-28T03:00:00Z');

test('the years that rights leave free follow the date of the catalogue', () => {
  const labels = (id: string): string[] => view.config.questions[id]?.choices.map(({ label }) => label) ?? [];
  // Dead in 1955: protected to the end of 2025.
  expect(labels('deces')[0]).toBe('En 1955 ou avant');
  // Dead in 1940: until September 2025, wars included.
  expect(labels('musique')[0]).toBe('En 1940 ou avant');
  expect(JSON.stringify(view)).not.toMatch(/\{[a-z]+\}/u);
});

test('every question is in the outline once, and every link of it leads somewhere', () => {
  const seen: string[] = [];
  const links: string[] = [];
  const visit = ({ id, choices }: OutlineQuestion): void => {
    seen.push(id);
    for (const { next } of choices) {
      if (next.kind === 'question') visit(next.question);
      else links.push(next.href);
    }
  };
  view.outline.forEach(visit);
  expect(seen.toSorted()).toEqual(Object.keys(path.questions).toSorted());
  const anchors = [...view.outline, ...view.conclusions].map(({ id }) => `#${stepAnchor(id)}`);
  expect(links.filter((href) => !anchors.includes(href))).toEqual([]);
});

test('a reference names its law, its article and what it says', () => {
  expect(view.config.references['duree']).toEqual({
    label:
      'Code de la propriété intellectuelle, article\u00a0L.\u00a0123-1\u00a0: soixante-dix ans après l’année de la mort de l’auteur.',
    href: 'https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006069414/',
  });
});
