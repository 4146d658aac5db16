import { parseArgs } from 'node:util';
import { BuildError, buildSite } from './build/build-site.ts';
import { printBuildReport } from './build/print-report.ts';

const help = `Builds the site from the snapshot, offline: pages, search index, images, compressed twins.

  npm run build -- [options]

  --catalog DIR     snapshot to build (default: content/catalog/ when fetched, else content/sample/)
  --out DIR         where the site goes, on the same disk as the project (default: dist)
  --no-compress     leave out the brotli and gzip twins
  --quiet           print the report only
  --help            this text
`;

const { values } = parseArgs({
  options: {
    catalog: { type: 'string' },
    out: { type: 'string', default: 'dist' },
    'no-compress': { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(help);
} else {
  try {
    const report = await buildSite({
      catalog: values.catalog ?? null,
      out: values.out,
      compress: !values['no-compress'],
      quiet: values.quiet,
    });
    printBuildReport(report);
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(`\n${error.message}\n${error.hint}`);
    process.exitCode = 1;
  }
}
