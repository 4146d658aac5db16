/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `vitest run tests/unit/`: pure tests. `tests/build/`: assertions on built sites, named by `TEST_SITES` (tests/README.md). */
export default getViteConfig(
  {
    root,
    test: {
      root,
      include: ['tests/unit/**/*.test.ts', 'tests/build/**/*.test.ts'],
      // A test that was left focused or an empty run is a fault, not a success.
      allowOnly: false,
      passWithNoTests: false,
      // Tests keep no state: a worker each would load the same modules again and again.
      isolate: false,
      // Real files are read whole: on a busy machine, seconds become tens of seconds.
      testTimeout: 60_000,
    },
  },
  // The dev toolbar adds `data-astro-source-*` attributes to rendered components.
  { root, devToolbar: { enabled: false } },
);
