import type { RightsChoice, RightsPath, Verdict } from '../catalog/schemas/rights-path.ts';
import { formatDay } from '../french/date.ts';
import { fillText } from '../french/fill-text.ts';
import { typeset } from '../french/typography.ts';
import type {
  RightsAnswer,
  RightsConclusion,
  RightsPathConfig,
  RightsQuestion,
} from './rights-path-config.ts';

/** What follows an answer on the page without a script: its question, or a link to what several answers share. */
type OutlineNext =
  | { readonly kind: 'question'; readonly question: OutlineQuestion }
  | { readonly kind: 'link'; readonly href: string; readonly label: string };

export interface OutlineQuestion extends Omit<RightsQuestion, 'choices'> {
  readonly id: string;
  readonly choices: readonly (RightsAnswer & { readonly next: OutlineNext })[];
}

export interface RightsPathView {
  readonly reviewed: { readonly day: string; readonly label: string };
  readonly elsewhere: RightsPath['elsewhere'];
  /** For the script: everything, filled and set. */
  readonly config: Omit<RightsPathConfig, 'texts'>;
  readonly first: RightsQuestion;
  /** The first question and those that several answers lead to, in the order they are met; the others are inside them. */
  readonly outline: readonly OutlineQuestion[];
  readonly conclusions: readonly (RightsConclusion & { readonly id: string })[];
}

/** Years between the death of an author and the end of his rights. */
const protectedYears = 70;
/** Prorogations of the two wars: 14 years and 272 days, hence a sixteenth year of patience. */
const warYears = 15;

const verdictViews: Readonly<Record<Verdict, RightsConclusion['verdict']>> = {
  open: { label: 'Oui', tone: 'success' },
  conditional: { label: 'Sous condition', tone: 'warning' },
  closed: { label: 'Non', tone: 'error' },
};

/** @param now when the catalogue was read: the years that rights leave free are counted from it. */
export function toRightsPathView(path: RightsPath, now: string): RightsPathView {
  const write = writer(Number(now.slice(0, 4)));
  const questions = mapValues(path.questions, ({ title, help, choices }): RightsQuestion => ({
    title: write.text(title),
    help: help === null ? null : write.text(help),
    choices: choices.map(write.answer),
  }));
  const conclusions = mapValues(path.conclusions, (conclusion): RightsConclusion => ({
    verdict: verdictViews[conclusion.verdict],
    title: write.text(conclusion.title),
    text: write.text(conclusion.text),
    conditions: conclusion.conditions.map(write.text),
    references: conclusion.references,
  }));
  const references = mapValues(path.references, ({ text, article, subject }) => ({
    label: typeset(`${path.texts[text]?.title ?? text}, ${article} : ${subject}.`).replaceAll(
      /(?<=\b[LD]\.|articles?|n°) /gu,
      '\u00a0',
    ),
    href: path.texts[text]?.url ?? '',
  }));
  const config = { start: path.start, questions, conclusions, references };
  const first = questions[path.start];
  if (!first) throw new Error(`The start \`${path.start}\` is not a question.`);
  return {
    reviewed: { day: path.reviewed, label: formatDay(path.reviewed) },
    elsewhere: path.elsewhere.map(({ label, url }) => ({ label: typeset(label), url })),
    config,
    first,
    outline: toOutline(config),
    conclusions: Object.entries(conclusions).map(([id, conclusion]) => ({ id, ...conclusion })),
  };
}

/** Anchor of a step on the page. */
export function stepAnchor(id: string): string {
  return `etape-${id}`;
}

function writer(year: number): {
  text: (text: string) => string;
  answer: (choice: RightsChoice) => RightsAnswer;
} {
  const free = year - protectedYears - 1;
  const years = {
    mort: free.toString(),
    publication: free.toString(),
    musique: (free - warYears).toString(),
  };
  const text = (written: string): string => typeset(fillText(written, years));
  return {
    text,
    answer: ({ id, label, detail, to, conditions, references }) => ({
      ...{ id, to, references },
      label: text(label),
      detail: detail === null ? null : text(detail),
      conditions: conditions.map(text),
    }),
  };
}

/** Each question once: inside the answer that leads to it, or by itself when several do. */
function toOutline(config: Omit<RightsPathConfig, 'texts'>): OutlineQuestion[] {
  const { start, questions, conclusions } = config;
  const arrivals = new Map<string, number>();
  for (const { to } of Object.values(questions).flatMap(({ choices }) => choices)) {
    arrivals.set(to, (arrivals.get(to) ?? 0) + 1);
  }
  const roots = [start];
  const toQuestion = (id: string, { title, help, choices }: RightsQuestion): OutlineQuestion => ({
    ...{ id, title, help },
    choices: choices.map((choice) => ({ ...choice, next: toNext(choice.to) })),
  });
  const toNext = (id: string): OutlineNext => {
    const question = questions[id];
    if (question && arrivals.get(id) === 1) return { kind: 'question', question: toQuestion(id, question) };
    if (question && !roots.includes(id)) roots.push(id);
    return {
      kind: 'link',
      href: `#${stepAnchor(id)}`,
      label: (question ?? conclusions[id])?.title ?? id,
    };
  };
  const outline: OutlineQuestion[] = [];
  // Grows while it is read: a question met for the first time is a root of its own.
  for (const id of roots) {
    const question = questions[id];
    if (question) outline.push(toQuestion(id, question));
  }
  return outline;
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
