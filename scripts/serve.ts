import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rootPath } from './project-root.ts';
import { serveFolder } from './serve/static-server.ts';

const help = `Sert le site construit sur cette machine, compressé, avec les en-têtes d’un déploiement.

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
  console.error(`Rien à servir dans ${folder}.\nLancez d’abord \`npm run build\`.`);
  process.exitCode = 1;
} else {
  try {
    const { origin } = await serveFolder(folder, Number(values.port));
    console.log(`Le site est prêt :\n\n  ${origin}/\n\nCtrl+C pour l’arrêter.`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    console.error(
      `Le port ${values.port} ne peut pas servir : ${error.message}\nDonnez-en un autre : --port 4322.`,
    );
    process.exitCode = 1;
  }
}
