import { spawn } from 'node:child_process';
import { rootPath } from './project-root.ts';

interface RunOptions {
  /** Flags of Node, for a tool. */
  readonly node?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** `inherit` shows what the command prints; `capture` keeps it for the caller. */
  readonly output?: 'inherit' | 'capture';
}

interface RunResult {
  readonly code: number;
  /** What it printed, both streams, when captured. */
  readonly output: string;
  readonly seconds: number;
}

/** Runs a script of a package of `node_modules` with this same Node, from the project's folder. */
export function runTool(script: string, args: readonly string[], options?: RunOptions): Promise<RunResult> {
  const flags = options?.node ?? [];
  return run(process.execPath, [...flags, `${rootPath}node_modules/${script}`, ...args], options);
}

/** Runs a program from the project's folder. A program that does not start counts as code 127. */
export function run(
  program: string,
  args: readonly string[],
  { env = {}, output = 'inherit' }: RunOptions = {},
): Promise<RunResult> {
  const started = performance.now();
  const child = spawn(program, args, {
    cwd: rootPath,
    env: { ...process.env, ...env },
    stdio: output === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    const finish = (code: number, extra = ''): void => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') + extra, seconds });
    };
    child.on('error', (error) => {
      finish(127, error.message);
    });
    child.on('close', (code) => {
      finish(code ?? 1);
    });
  });
}
