import { fetchHelp, parseFetchCommand, UsageError } from './fetch/options.ts';
import { runFetch } from './fetch/run-fetch.ts';

try {
  const command = parseFetchCommand(process.argv.slice(2));
  if (command.help) console.log(fetchHelp);
  else process.exitCode = await runFetch(command);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${fetchHelp}`);
  process.exitCode = 2;
}
