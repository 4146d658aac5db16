import type { BuildReport } from './build-report.ts';

const shownUnclassified = 20;

/** Prints the report of a build for a person to read. */
export function printBuildReport(report: BuildReport): void {
  console.log(buildReportLines(report).join('\n'));
}

export function buildReportLines(report: BuildReport): string[] {
  const total = Object.values(report.seconds).reduce((sum, value) => sum + value, 0);
  const share = report.datasets === 0 ? 0 : (100 * report.themed) / report.datasets;
  return [
    '',
    `Site built in ${total.toFixed(1)} s: ${report.out}`,
    `  from       ${report.source}`,
    `  pages      ${report.pages} (${report.datasets} datasets, ${report.resources} resources)`,
    `  index      ${report.index === null ? 'none' : `${report.index} records`}`,
    `  compressed ${report.compressed} files`,
    `  steps      ${steps(report.seconds)}`,
    `  themes     ${report.themed} of ${report.datasets} datasets (${share.toFixed(1)} %)`,
    ...unclassifiedLines(report),
    ...warnings(report).map((text) => `  warning    ${text}`),
  ];
}

function steps(seconds: BuildReport['seconds']): string {
  return Object.entries(seconds)
    .map(([name, value]) => `${name} ${value.toFixed(1)} s`)
    .join(', ');
}

function unclassifiedLines({ unclassified }: BuildReport): string[] {
  const shown = unclassified.slice(0, shownUnclassified);
  const more = unclassified.length - shown.length;
  return [
    ...shown.map(({ id, title }) => `             no theme: ${id} ${title}`),
    ...(more > 0 ? [`             and ${more} more`] : []),
  ];
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
