import type { RightsPath } from './schemas/rights-path.ts';

/**
 * What is wrong with the graph of questions: a step that is missing or written twice, a question or a conclusion that
 * nothing reaches, a circle, a reference that is missing or never cited. Empty when every path reaches a conclusion.
 */
export function rightsPathFaults(path: RightsPath): string[] {
  return [...faultsOfIds(path), ...faultsOfReferences(path), ...faultsOfSteps(path)];
}

function faultsOfIds({ start, questions, conclusions }: RightsPath): string[] {
  const twice = Object.keys(questions).filter((id) => Object.hasOwn(conclusions, id));
  const repeated = Object.entries(questions).flatMap(([id, { choices }]) => {
    const ids = choices.map((choice) => choice.id);
    return ids.filter((choice, index) => ids.indexOf(choice) !== index).map((choice) => `${id}.${choice}`);
  });
  return [
    ...(Object.hasOwn(questions, start) ? [] : [`The start \`${start}\` is not a question.`]),
    ...twice.map((id) => `\`${id}\` is both a question and a conclusion: rename one.`),
    ...repeated.map((id) => `The answer \`${id}\` is written twice: rename one.`),
  ];
}

function faultsOfReferences({ texts, references, questions, conclusions }: RightsPath): string[] {
  const choices = Object.values(questions).flatMap((question) => question.choices);
  const cited = new Set([...choices, ...Object.values(conclusions)].flatMap((step) => step.references));
  const known = Object.keys(references);
  return [
    ...[...cited].filter((id) => !known.includes(id)).map((id) => `The reference \`${id}\` is not defined.`),
    ...known.filter((id) => !cited.has(id)).map((id) => `The reference \`${id}\` is never cited: remove it.`),
    ...Object.entries(references)
      .filter(([, { text }]) => !Object.hasOwn(texts, text))
      .map(([id, { text }]) => `The reference \`${id}\` names the text \`${text}\`, which is not defined.`),
  ];
}

function faultsOfSteps({ start, questions, conclusions }: RightsPath): string[] {
  const faults: string[] = [];
  const done = new Set<string>();
  const visit = (id: string, before: readonly string[]): void => {
    if (before.includes(id)) {
      faults.push(`The questions go round: ${[...before.slice(before.indexOf(id)), id].join(' → ')}.`);
      return;
    }
    if (done.has(id)) return;
    done.add(id);
    const question = Object.hasOwn(questions, id) ? questions[id] : undefined;
    for (const choice of question?.choices ?? []) {
      if (Object.hasOwn(questions, choice.to) || Object.hasOwn(conclusions, choice.to)) {
        visit(choice.to, [...before, id]);
      } else
        faults.push(`The answer \`${id}.${choice.id}\` leads to \`${choice.to}\`, which does not exist.`);
    }
  };
  visit(start, []);
  const lost = [...Object.keys(questions), ...Object.keys(conclusions)].filter((id) => !done.has(id));
  return [...faults, ...lost.map((id) => `Nothing leads to \`${id}\`.`)];
}
