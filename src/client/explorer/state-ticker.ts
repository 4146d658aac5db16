const interval = 200;

/** Calls back at once the first time, then at most five times a second. */
export function stateTicker(tick: () => void): { readonly soon: () => void; readonly now: () => void } {
  let last = -Infinity;
  const now = (): void => {
    last = performance.now();
    tick();
  };
  return {
    now,
    soon: () => {
      if (performance.now() - last >= interval) now();
    },
  };
}
