import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { rightsPathSchema, type RightsPath } from '../../../src/catalog/schemas/rights-path.ts';

const file = new URL('../../../content/droits-de-diffusion.yaml', import.meta.url);

const source = {
  reviewed: '2026-11-28',
  start: 'a',
  texts: { loi: { title: 'Loi', url: 'https://example.org/' } },
  references: { un: { text: 'loi', article: 'article 1', subject: 'le début' } },
  questions: {
    a: { title: 'A ?', choices: [choice('oui', 'b'), choice('non', 'fin')] },
    b: { title: 'B ?', choices: [choice('oui', 'fin'), choice('non', 'fin')] },
  },
  conclusions: {
    fin: { verdict: 'open', title: 'Fin', text: 'Fin.', references: ['un'] },
  },
};

function choice(id: string, to: string): { id: string; label: string; to: string } {
  return { id, label: id, to };
}

function faultsOf(changes: object): string[] {
  const result = rightsPathSchema.safeParse({ ...source, ...changes });
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}

test('a graph whose paths all end is accepted', () => {
  expect(faultsOf({})).toEqual([]);
});

describe('a fault of the graph stops the build and names the place', () => {
  const { a, b } = source.questions;
  const { fin } = source.conclusions;
  test.each([
    [{ start: 'z' }, 'The start `z` is not a question.'],
    [
      { questions: { a, b: { ...b, choices: [choice('oui', 'nulle-part'), choice('non', 'fin')] } } },
      'The answer `b.oui` leads to `nulle-part`, which does not exist.',
    ],
    [
      { questions: { a, b: { ...b, choices: [choice('oui', 'a'), choice('non', 'fin')] } } },
      'The questions go round: a → b → a.',
    ],
    [{ questions: { a, b, seule: b } }, 'Nothing leads to `seule`.'],
    [{ conclusions: { fin, perdue: fin } }, 'Nothing leads to `perdue`.'],
    [{ conclusions: { fin, b: fin } }, '`b` is both a question and a conclusion: rename one.'],
    [
      { questions: { a, b: { ...b, choices: [choice('oui', 'fin'), choice('oui', 'fin')] } } },
      'The answer `b.oui` is written twice: rename one.',
    ],
    [
      { conclusions: { fin: { ...fin, references: ['un', 'deux'] } } },
      'The reference `deux` is not defined.',
    ],
    [
      { references: { ...source.references, deux: { text: 'loi', article: 'article 2', subject: 'x' } } },
      'The reference `deux` is never cited: remove it.',
    ],
    [
      { references: { un: { text: 'decret', article: 'article 1', subject: 'x' } } },
      'The reference `un` names the text `decret`, which is not defined.',
    ],
  ])('%#', (changes, message) => {
    expect(faultsOf(changes)).toContain(message);
  });
});

describe('the path of the portal', async () => {
  const read = rightsPathSchema.safeParse(parse(await readFile(file, 'utf8')));
  test('fits its schema', () => {
    expect(read.success ? '' : z.prettifyError(read.error)).toBe('');
  });
  if (!read.success) return;
  const path = read.data;

  test.each(Object.entries(endsOf(path)))('%s is concluded: %j', (id, ends) => {
    expect(ends.length, id).toBeGreaterThan(0);
    expect(ends.every((end) => Object.hasOwn(path.conclusions, end))).toBe(true);
  });

  test('every path ends within fifteen answers', () => {
    expect(longest(path, path.start)).toBeLessThanOrEqual(15);
  });

  test('each kind of content may end open, and may end otherwise', () => {
    const ends = endsOf(path);
    for (const { id, to } of path.questions[path.start]?.choices ?? []) {
      const found = new Set(ends[to]?.map((end) => path.conclusions[end]?.verdict));
      expect(found.has('open'), id).toBe(true);
      expect(found.size, id).toBeGreaterThan(1);
    }
  });

  test('each conclusion rests on the law', () => {
    const bare = Object.entries(path.conclusions).filter(([, { references }]) => references.length === 0);
    expect(bare).toEqual([]);
  });

  test('only years that the view fills are written between braces', () => {
    const names = [...JSON.stringify(path).matchAll(/\{([a-z]+)\}/gu)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(['mort', 'publication', 'musique']));
  });
});

/** Conclusions that each question may lead to. */
function endsOf(path: RightsPath): Record<string, string[]> {
  const known = new Map<string, string[]>();
  const visit = (id: string): string[] => {
    const question = path.questions[id];
    if (!question) return [id];
    const ends = known.get(id) ?? [...new Set(question.choices.flatMap(({ to }) => visit(to)))];
    known.set(id, ends);
    return ends;
  };
  visit(path.start);
  return Object.fromEntries(known);
}

function longest(path: RightsPath, id: string): number {
  const question = path.questions[id];
  return question ? 1 + Math.max(...question.choices.map(({ to }) => longest(path, to))) : 0;
}
