import cliProgress from 'cli-progress';
import type { Progress } from '../../src/datagouv/client.ts';

/** Progress on the terminal, and the lines said meanwhile. */
export interface TerminalProgress extends Progress {
  readonly log: (message: string) => void;
  readonly stop: () => void;
}

/** A bar on standard error; without a terminal, only the lines. */
export function terminalProgress(stream: NodeJS.WriteStream = process.stderr): TerminalProgress {
  if (!stream.isTTY) {
    return {
      plan: () => undefined,
      done: () => undefined,
      stop: () => undefined,
      log: (message) => stream.write(`${message}\n`),
    };
  }
  const bars = new cliProgress.MultiBar({
    stream,
    clearOnComplete: true,
    hideCursor: true,
    format: '{bar} {value}/{total} appels · {duration_formatted}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  const bar = bars.create(0, 0);
  return {
    plan: (calls) => {
      bar.setTotal(bar.getTotal() + calls);
    },
    done: () => {
      bar.increment();
    },
    log: (message) => {
      bars.log(`${message}\n`);
    },
    stop: () => {
      bars.stop();
    },
  };
}
