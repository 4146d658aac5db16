/** Longest silence of a server that gives a file, in milliseconds. */
export const longestSilence = 20_000;

/** Watches a request: its signal aborts with `signal`, or when nothing came for too long. */
export interface SilenceWatch {
  readonly signal: AbortSignal;
  /** Something came: the wait begins again. */
  readonly heard: () => void;
  /** The request is over. */
  readonly end: () => void;
}

export function watchSilence(signal: AbortSignal, silence = longestSilence): SilenceWatch {
  const silent = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(timer);
  };
  const heard = (): void => {
    end();
    timer = setTimeout(() => {
      silent.abort(new DOMException('The server fell silent.', 'TimeoutError'));
    }, silence);
  };
  heard();
  return { signal: AbortSignal.any([signal, silent.signal]), heard, end };
}
