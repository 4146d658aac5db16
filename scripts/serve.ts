import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rootPath } from './project-root.ts';
import { serveFolder } from './serve/static-server.ts';

const help = `Serves the built site on this machine, compressed and with the headers of a deployment.

  npm run preview -- [--port 4321] [--dir dist]
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4321' },
    dir: { type: 'string', default: 'dist' },
    help: { type: 'boolean', default: false },
  },
});

const folder = resolve(rootPath, values.dir);
if (values.help) {
  console.log(help);
} else if (!existsSync(resolve(folder, 'index.html'))) {
  console.error(`Nothing to serve in ${folder}.\nRun \`npm run build\` first.`);
  process.exitCode = 1;
} else {
  try {
    const { origin } = await serveFolder(folder, Number(values.port));
    console.log(`Serving ${folder}\n\n  ${origin}/\n\nCtrl+C stops it.`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    console.error(`Port ${values.port} cannot be used: ${error.message}\nGive another one: --port 4322.`);
    process.exitCode = 1;
  }
}
