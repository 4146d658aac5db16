import { parseArgs } from 'node:util';
import { startRealStandIn } from '../../scripts/testing/stand-in.ts';
import { rootPath } from '../../scripts/project-root.ts';

// node tests/datagouv-server/main.ts --port 4010: serves the real catalogue kept beside the project, with its files.
const { values } = parseArgs({ options: { port: { type: 'string', default: '4010' } } });
const { options } = await startRealStandIn(`${rootPath}.cache/stand-in/portal.yaml`, Number(values.port));
console.info(
  `Stand-in for data.gouv.fr. To fetch from it, without touching the cache of real fetches:\nnpm run fetch -- ${options.join(' ')} --pace 0 --cache .cache/stand-in --out .cache/stand-in/catalog`,
);
