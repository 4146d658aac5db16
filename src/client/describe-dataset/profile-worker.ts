import { profileTable } from '../../tabular/profile/profile-table.ts';
import { TableError, type TableErrorCode } from '../../tabular/table.ts';
import type { TableProfile } from '../../tabular/table-profile.ts';

// Measures the file that the page gives, once, and says what it holds.

/** Page to worker. */
export interface ProfileOrder {
  readonly file: File;
}

/** Worker to page: the share read, then what was found. */
export type ProfileAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'profile'; readonly profile: TableProfile }
  | { readonly kind: 'failure'; readonly code: TableErrorCode };

const post = (message: ProfileAnswer): void => {
  self.postMessage(message);
};

self.addEventListener('message', ({ data }: MessageEvent<ProfileOrder>) => {
  void profile(data.file);
});

async function profile(file: File): Promise<void> {
  try {
    const format = /\.([a-z0-9]+)$/iu.exec(file.name)?.[1]?.toLowerCase() ?? null;
    post({ kind: 'profile', profile: await profileTable(() => chunks(file), { format }, { places: null }) });
  } catch (error) {
    post({ kind: 'failure', code: error instanceof TableError ? error.code : 'unsupported' });
  }
}

async function* chunks(file: File): AsyncGenerator<Uint8Array> {
  let read = 0;
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    yield part.value;
    read += part.value.byteLength;
    post({ kind: 'progress', share: read / file.size });
  }
}
