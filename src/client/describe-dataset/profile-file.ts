import type { TableErrorCode } from '../../tabular/table.ts';
import type { TableProfile } from '../../tabular/table-profile.ts';
import { startClosedWorker } from '../closed-worker.ts';
import type { ProfileAnswer, ProfileOrder } from './profile-worker.ts';
import workerAddress from './profile-worker.ts?worker&url';

/** What came of reading a file. */
export type FileProfile =
  | { readonly kind: 'profile'; readonly profile: TableProfile }
  | { readonly kind: 'failure'; readonly code: TableErrorCode };

/**
 * Measures a file in a worker, which ends with it.
 *
 * @param signal stops the reading: nothing comes then.
 */
export function profileFile(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<FileProfile> {
  const worker = startClosedWorker(workerAddress);
  return new Promise<FileProfile>((resolve) => {
    const end = (): void => {
      worker.terminate();
    };
    signal.addEventListener('abort', end);
    worker.addEventListener('message', ({ data }: MessageEvent<ProfileAnswer>) => {
      if (data.kind === 'progress') {
        onProgress(data.share);
        return;
      }
      end();
      resolve(data);
    });
    worker.addEventListener('error', () => {
      end();
      resolve({ kind: 'failure', code: 'unsupported' });
    });
    worker.postMessage({ file } satisfies ProfileOrder);
  });
}
