import type { AstroIntegration } from 'astro';
import { readPortal } from './site-url.ts';
import { missingFacts } from './views/portal-facts.ts';

/** Says at the end of a build which facts of the legal pages nobody has given yet: they show « à compléter ». */
export function legalFacts(): AstroIntegration {
  return {
    name: 'legal-facts',
    hooks: {
      'astro:build:done': ({ logger }) => {
        const missing = missingFacts(readPortal());
        if (missing.length === 0) return;
        logger.warn(`To complete in content/portal.yaml, shown as « à compléter »: ${missing.join(', ')}.`);
      },
    },
  };
}
