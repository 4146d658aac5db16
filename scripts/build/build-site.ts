import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { catalogFolder } from '../../src/catalog/source.ts';
import { geoFileRoute, snapshotFileRoute, snapshotImageRoute } from '../../src/routes.ts';
import { rootPath, rootUrl } from '../project-root.ts';
import { runTool } from '../run-command.ts';
import { toBuildReport, type BuildReport } from './build-report.ts';
import { compressAssets } from './compress-assets.ts';
import { compressFolder } from './compress-folder.ts';
import { isFreeForOutput } from './output-folder.ts';
import { readCatalog } from './read-catalog.ts';
import { writeNginxRedirects } from './redirects.ts';
import { writeSearchIndex } from './search-index.ts';

interface BuildOptions {
  /** Snapshot folder; `null` for the default one. */
  readonly catalog: string | null;
  readonly out: string;
  readonly compress: boolean;
  readonly quiet: boolean;
  /** Public origin of the site; by default `SITE_URL`, else the one of `content/portal.yaml`. */
  readonly siteUrl?: string;
}

/** Room for what each page makes and drops: a tenth less time than with Node's own. */
const youngMegabytes = 64;

/** A build that cannot go on: what happened, then what to do. */
export class BuildError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'BuildError';
    this.hint = hint;
  }
}

/**
 * Builds the whole site in `out`: Astro's pages, the search index, the snapshot's images and files, the
 * redirections, the compressed twins. Never touches the network.
 *
 * @throws BuildError when a step fails; `out` is then not to be published.
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const out = resolve(rootPath, options.out);
  const source = options.catalog === null ? catalogFolder(rootUrl) : resolve(rootPath, options.catalog);
  if (!existsSync(join(source, 'manifest.json'))) {
    throw new BuildError(
      `No snapshot in \`${source}\`.`,
      'Run `npm run fetch`, or give --catalog a snapshot.',
    );
  }
  if (!isFreeForOutput(out, source)) {
    throw new BuildError(
      `\`${out}\` holds what the site is made from, and a build empties its folder.`,
      'Give --out a folder of its own, such as dist.',
    );
  }
  const seconds: Record<string, number> = {};
  const step = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const started = performance.now();
    const result = await work();
    seconds[name] = (performance.now() - started) / 1000;
    return result;
  };
  await step('pages', () => buildPagesAndAssets(source, out, options));
  const catalog = await readCatalog(source);
  const index = await step('search index', () =>
    writeSearchIndex(out, { datasets: catalog.datasets, source }),
  );
  await step('images and files', () => copySnapshotFiles(source, out));
  await step('redirections', () => writeNginxRedirects(out));
  const compressed = await step('compression', () =>
    options.compress ? compressFolder(out) : Promise.resolve({ files: 0 }),
  );
  return toBuildReport({ catalog, source, out, seconds, index, compressed: compressed.files });
}

async function buildPagesAndAssets(source: string, out: string, options: BuildOptions): Promise<void> {
  await rm(out, { recursive: true, force: true });
  const built = new AbortController();
  const assets = options.compress ? compressAssets(out, built.signal) : Promise.resolve();
  const pages = buildPages(source, out, options).finally(() => {
    built.abort();
  });
  await Promise.all([pages, assets]);
}

async function buildPages(source: string, out: string, { quiet, siteUrl }: BuildOptions): Promise<void> {
  const { code, output } = await runTool('astro/bin/astro.mjs', ['build', '--outDir', out], {
    node: [`--max-semi-space-size=${youngMegabytes}`],
    env: {
      CATALOG_DIR: source,
      ASTRO_TELEMETRY_DISABLED: '1',
      ...(siteUrl === undefined ? {} : { SITE_URL: siteUrl }),
    },
    output: quiet ? 'capture' : 'inherit',
  });
  if (code === 0) return;
  if (quiet) console.error(output);
  throw new BuildError('Astro could not build the pages.', 'Its message is above.');
}

async function copySnapshotFiles(source: string, out: string): Promise<void> {
  const folders = [
    ['images', snapshotImageRoute('')],
    ['files', snapshotFileRoute('')],
    ['geo', geoFileRoute('')],
  ] as const;
  for (const [folder, route] of folders) {
    const from = join(source, folder);
    if (existsSync(from)) await cp(from, join(out, route), { recursive: true });
  }
}
