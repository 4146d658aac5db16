import { parseArgs } from 'node:util';
import { readFolder, realCatalogue } from './records.ts';
import { startDatagouvServer } from './server.ts';

// node tests/datagouv-server/main.ts --port 4010 [--folder FOLDER]: serves a catalogue in the shape of API v1.
const { values } = parseArgs({
  options: { port: { type: 'string', default: '4010' }, folder: { type: 'string', default: realCatalogue } },
});
const server = await startDatagouvServer({
  records: await readFolder(values.folder),
  port: Number(values.port),
});
console.info(`Stand-in for data.gouv.fr: --api ${server.api.href} --allow-host ${server.host}`);
