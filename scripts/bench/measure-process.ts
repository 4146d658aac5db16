import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { rootPath } from '../project-root.ts';

/** What a command used, its children included. */
export interface ProcessUse {
  readonly code: number;
  readonly seconds: number;
  /** User and system time of the whole process tree, in seconds, given by the shell's `time`. */
  readonly cpuSeconds: number;
  /** Highest sum of the resident sets of the process tree, in bytes, sampled from /proc; `null` without /proc. */
  readonly peakBytes: number | null;
  readonly output: string;
}

const sampleEvery = 100;

/** Runs a script of this project and measures it. */
export async function measureScript(script: string, args: readonly string[]): Promise<ProcessUse> {
  const timed = ['-c', 'TIMEFORMAT="cpu %U %S"; time "$@"', 'bash', process.execPath, `scripts/${script}`];
  const started = performance.now();
  const child = spawn('bash', [...timed, ...args], { cwd: rootPath, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  let peak = 0;
  const sampler = setInterval(() => {
    peak = Math.max(peak, treeBytes(child.pid ?? 0));
  }, sampleEvery);
  const code = await new Promise<number>((resolve) => {
    child.on('close', (status) => {
      resolve(status ?? 1);
    });
  });
  clearInterval(sampler);
  const output = Buffer.concat(chunks).toString('utf8');
  return {
    code,
    output,
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: cpuSeconds(output),
    peakBytes: peak > 0 ? peak : null,
  };
}

/** Reads the last line that the shell's `time` wrote. */
export function cpuSeconds(output: string): number {
  const times = [...output.matchAll(/^cpu ([\d.,]+) ([\d.,]+)$/gmu)].at(-1);
  const number = (text = '0'): number => Number(text.replace(',', '.'));
  return number(times?.[1]) + number(times?.[2]);
}

/** Sum of the resident sets of a process and its descendants. Shared pages count once per process. */
function treeBytes(root: number): number {
  const processes = readProcesses();
  const tree = new Set([root]);
  // A child has a higher id than its parent, save when ids wrap: two passes are enough.
  for (let pass = 0; pass < 2; pass += 1) {
    for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id);
  }
  return processes.filter(({ id }) => tree.has(id)).reduce((sum, { bytes }) => sum + bytes, 0);
}

interface ProcessSample {
  readonly id: number;
  readonly parent: number;
  readonly bytes: number;
}

const pageBytes = 4096;

function readProcesses(): ProcessSample[] {
  return processIds().flatMap((id) => {
    try {
      // pid (name) state ppid …; the 24th field is the resident set, in pages. The name may hold spaces.
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return [{ id, parent: Number(fields[1]), bytes: Number(fields[21]) * pageBytes }];
    } catch {
      // It ended between the listing and the reading.
      return [];
    }
  });
}

function processIds(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}
