import { parseArgs } from 'node:util';
import { BuildError } from './build/build-site.ts';
import { fullSteps, steps, type CheckStep } from './checking/steps.ts';

const help = `Everything a change must pass, without the browser tests of \`npm test\`.

  npm run check -- [--full] [--only format,lint]

  --full        adds the accessibility of every page of the site
  --only LIST   these steps only: ${[...steps, ...fullSteps].map(({ name }) => name).join(', ')}
`;

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(help);
else process.exitCode = (await runSteps(chosenSteps())) ? 0 : 1;

function chosenSteps(): readonly CheckStep[] {
  const names = values.only?.split(',');
  if (names === undefined) return values.full ? [...steps, ...fullSteps] : steps;
  return [...steps, ...fullSteps].filter(({ name }) => names.includes(name));
}

/** Runs every step even after a failure, so that one run tells all there is to mend. */
async function runSteps(chosen: readonly CheckStep[]): Promise<boolean> {
  const rows: string[] = [];
  let good = chosen.length > 0;
  for (const { name, run } of chosen) {
    console.log(`\n── ${name}`);
    const started = performance.now();
    const passed = await attempt(run);
    good &&= passed;
    rows.push(
      `  ${passed ? 'pass' : 'FAIL'}  ${name.padEnd(16)} ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
  }
  console.log(`\n${rows.join('\n')}`);
  return good;
}

async function attempt(run: CheckStep['run']): Promise<boolean> {
  try {
    return await run();
  } catch (error) {
    console.error(error instanceof BuildError ? `${error.message}\n${error.hint}` : error);
    return false;
  }
}
