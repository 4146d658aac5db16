/** First version of Node that runs TypeScript files as they are; Astro 7 asks for 22.12. */
const minimum = [22, 18] as const;

/**
 * Stops with a clear message when this Node is too old. Import it first: the syntax of this file is within
 * what Node strips, and the message is all an older one needs to see.
 */
export function checkNodeVersion(version: string = process.versions.node): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > minimum[0] || (major === minimum[0] && minor >= minimum[1])) return null;
  return [
    `This project needs Node ${minimum.join('.')} or later, and found ${version}.`,
    'On Linux x64 run it through npm (`npm start`, `npm test`): npm ci installs a Node 24 for its scripts.',
    'Elsewhere install Node 24 from https://nodejs.org.',
  ].join('\n');
}

const complaint = checkNodeVersion();
if (complaint !== null) {
  console.error(complaint);
  process.exit(1);
}
