import { formatThemeCoverage } from '../../src/catalog/theme-coverage.ts';
import type { BuildReport } from './build-report.ts';

/** Prints the report of a build for a person to read. */
export function printBuildReport(report: BuildReport): void {
  console.log(buildReportLines(report).join('\n'));
}

export function buildReportLines(report: BuildReport): string[] {
  const total = Object.values(report.seconds).reduce((sum, value) => sum + value, 0);
  return [
    '',
    `Site built in ${total.toFixed(1)} s: ${report.out}`,
    `  from       ${report.source}`,
    `  pages      ${report.pages} (${report.datasets} datasets, ${report.resources} resources)`,
    `  index      ${report.index} records`,
    `  compressed ${report.compressed} files`,
    `  steps      ${steps(report.seconds)}`,
    ...formatThemeCoverage(report.themes)
      .split('\n')
      .map((line) => `  ${line}`),
    ...warnings(report).map((text) => `  warning    ${text}`),
  ];
}

function steps(seconds: BuildReport['seconds']): string {
  return Object.entries(seconds)
    .map(([name, value]) => `${name} ${value.toFixed(1)} s`)
    .join(', ');
}

function warnings({ missingLegalFacts, hasAddress }: BuildReport): string[] {
  return [
    ...(missingLegalFacts.length > 0
      ? [`legal facts « à compléter » in content/portal.yaml: ${missingLegalFacts.join(', ')}`]
      : []),
    ...(hasAddress
      ? []
      : ['the site has no address (`url` in content/portal.yaml, or SITE_URL): its pages are noindex']),
  ];
}
