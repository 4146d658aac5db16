import type { RuleId, Severity } from '../../tabular/check/finding.ts';

/** What the list of the page says of a rule. */
export interface RuleEntry {
  readonly name: string;
  readonly one: string;
  readonly many: string;
  readonly mend: string;
  /** Address of its part of the guide. */
  readonly guide: string | null;
  readonly severity: Severity;
}

/** Reads the rules in the list that the page shows: their words are there once. */
export function readRuleBook(root: ParentNode): ReadonlyMap<RuleId, RuleEntry> {
  return new Map(
    [...root.querySelectorAll<HTMLElement>('[data-rule]')].map((item) => {
      const text = (part: string): string =>
        item.querySelector(`[data-part=${part}]`)?.textContent.trim() ?? '';
      // Written by CheckRules.astro of the same build.
      const {
        rule,
        severity,
        one = '',
        many = '',
      } = item.dataset as { rule: RuleId; severity: Severity } & Partial<Record<'one' | 'many', string>>;
      const guide = item.querySelector('a')?.getAttribute('href') ?? null;
      return [rule, { name: text('name'), mend: text('mend'), one, many, guide, severity }];
    }),
  );
}
