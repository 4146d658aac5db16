import { isAbsolute, join, relative } from 'node:path';
import { rootPath } from '../project-root.ts';

/** Folders of the project that no build may empty. */
const ownFolders = ['.git', '.github', 'content', 'node_modules', 'public', 'scripts', 'src', 'tests'].map(
  (name) => join(rootPath, name),
);

/** Whether a build may empty `out`: it neither is, holds, nor lies in a folder of the project or the snapshot. */
export function isFreeForOutput(out: string, source: string): boolean {
  return ![source, ...ownFolders].some((folder) => isWithin(folder, out) || isWithin(out, folder));
}

function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return !isAbsolute(path) && path.split(/[\\/]/u)[0] !== '..';
}
