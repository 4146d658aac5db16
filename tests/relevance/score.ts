import type { JudgedQuery } from './judged-queries.ts';

/** How well the answers to some queries fit; means over those that have an answer, `NaN` without any. */
export interface RelevanceScore {
  readonly queries: number;
  /** Normalised discounted cumulative gain of the first ten, gain 2^grade − 1. */
  readonly ndcg: number;
  /** Mean of 1 / rank of the first answer of grade 2 or 3. */
  readonly reciprocalRank: number;
  /** Share of queries with a best answer among the first five. */
  readonly successAt5: number;
  /** Queries that have an answer, and got none. */
  readonly silent: readonly string[];
  /** Queries that have no answer, and got some. */
  readonly talkative: readonly string[];
}

/** The measures of `score.mjs` in `../shared/search`. `answers` gives the ids found by each query, best first. */
export function scoreAnswers(
  queries: readonly JudgedQuery[],
  answers: ReadonlyMap<string, readonly string[]>,
): RelevanceScore {
  const judged = queries.filter(({ relevant }) => relevant.length > 0);
  const found = ({ q }: JudgedQuery): readonly string[] => answers.get(q) ?? [];
  return {
    queries: queries.length,
    ndcg: mean(judged.map((query) => ndcgAt10(query, found(query)))),
    reciprocalRank: mean(judged.map((query) => reciprocalRank(query, found(query)))),
    successAt5: mean(judged.map((query) => successAt5(query, found(query)))),
    silent: judged.filter((query) => found(query).length === 0).map(({ q }) => q),
    talkative: queries
      .filter((query) => query.relevant.length === 0 && found(query).length > 0)
      .map(({ q }) => q),
  };
}

/** The same, kind of query by kind of query. */
export function scoreByKind(
  queries: readonly JudgedQuery[],
  answers: ReadonlyMap<string, readonly string[]>,
): Map<string, RelevanceScore> {
  const kinds = new Set(queries.map(({ kind }) => kind));
  return new Map(
    Array.from(kinds, (kind) => [
      kind,
      scoreAnswers(
        queries.filter((query) => query.kind === kind),
        answers,
      ),
    ]),
  );
}

function gradesOf({ relevant }: JudgedQuery, ids: readonly string[]): number[] {
  const grades = new Map(relevant.map(({ id, grade }) => [id, grade]));
  return [...new Set(ids)].map((id) => grades.get(id) ?? 0);
}

function idealOf({ relevant }: JudgedQuery): number[] {
  return relevant.map(({ grade }) => grade).toSorted((a, b) => b - a);
}

function ndcgAt10(query: JudgedQuery, ids: readonly string[]): number {
  return gain(gradesOf(query, ids)) / gain(idealOf(query));
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

function reciprocalRank(query: JudgedQuery, ids: readonly string[]): number {
  const first = gradesOf(query, ids).findIndex((grade) => grade >= 2);
  return first < 0 ? 0 : 1 / (first + 1);
}

function successAt5(query: JudgedQuery, ids: readonly string[]): number {
  const [best] = idealOf(query);
  return gradesOf(query, ids)
    .slice(0, 5)
    .includes(best ?? 0)
    ? 1
    : 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
