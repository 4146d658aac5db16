// @ts-check
// Loaded before the script itself (`node --import`), and in JavaScript: an older Node cannot read TypeScript at all.

/** First version of Node that runs TypeScript files as they are; Astro 7 asks for 22.12. */
const minimum = { major: 22, minor: 18 };

/**
 * What to tell when this Node is too old, `null` when it is not.
 *
 * @param {string} version
 */
export function nodeComplaint(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > minimum.major || (major === minimum.major && minor >= minimum.minor)) return null;
  return [
    `Ce projet demande Node ${minimum.major}.${minimum.minor} ou plus récent ; celui-ci est le ${version}.`,
    'Sous Linux x64, passez par npm (npm start, npm test) : npm ci installe un Node 24 pour ses scripts.',
    'Ailleurs, installez Node 24 : https://nodejs.org.',
  ].join('\n');
}

const complaint = nodeComplaint(process.versions.node);
if (complaint !== null) {
  console.error(complaint);
  process.exit(1);
}
