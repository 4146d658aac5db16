import type {
  RightsAnswer,
  RightsConclusion,
  RightsPathConfig,
  RightsQuestion,
} from '../../views/rights-path-config.ts';

type Graph = Pick<RightsPathConfig, 'start' | 'questions' | 'conclusions'>;

/** A question and the answer given. */
interface AnsweredStep {
  readonly question: RightsQuestion;
  readonly answer: RightsAnswer;
}

/** Where a series of answers leads. */
export interface PathState {
  /** Answers that the path knows, in order; the first unknown one and those after it are dropped. */
  readonly answers: readonly string[];
  readonly steps: readonly AnsweredStep[];
  /** What is asked next; `null` at the end. */
  readonly question: RightsQuestion | null;
  readonly conclusion: RightsConclusion | null;
}

/** Follows answers from the start. An address may hold anything: what is not an answer ends the walk. */
export function walkPath({ start, questions, conclusions }: Graph, given: readonly string[]): PathState {
  const steps: AnsweredStep[] = [];
  let place = start;
  for (const id of given) {
    const question = own(questions, place);
    const answer = question?.choices.find((choice) => choice.id === id);
    if (!question || !answer) break;
    steps.push({ question, answer });
    place = answer.to;
  }
  return {
    answers: steps.map(({ answer }) => answer.id),
    steps,
    question: own(questions, place) ?? null,
    conclusion: own(conclusions, place) ?? null,
  };
}

/** What to take care of along the path, and at its end; each once. */
export function pathConditions({ steps, conclusion }: PathState): string[] {
  return [
    ...new Set([...steps.flatMap(({ answer }) => answer.conditions), ...(conclusion?.conditions ?? [])]),
  ];
}

/** Ids of the references met along the path, and at its end; each once. */
export function pathReferences({ steps, conclusion }: PathState): string[] {
  return [
    ...new Set([...steps.flatMap(({ answer }) => answer.references), ...(conclusion?.references ?? [])]),
  ];
}

const prefix = '#chemin=';

/** The answers in an address: `#chemin=oeuvre,creation,tiers`. `null` when the address is about something else. */
export function answersInHash(hash: string): string[] | null {
  if (hash === '' || hash === '#') return [];
  if (!hash.startsWith(prefix)) return null;
  return hash
    .slice(prefix.length)
    .split(',')
    .filter((id) => /^[a-z][a-z0-9-]*$/u.test(id));
}

export function hashOfAnswers(answers: readonly string[]): string {
  return answers.length === 0 ? '' : prefix + answers.join(',');
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
