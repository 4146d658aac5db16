import type { CheckerConfig } from '../../views/file-checker/checker-config.ts';
import { cloneTemplate, setText } from '../template.ts';
import type { CheckResult } from './check-protocol.ts';
import type { CheckSession } from './check-session.ts';
import { failureMessage } from './failure-message.ts';
import type { FindingGroup } from './finding-group.ts';
import { saveFile } from '../save-file.ts';

/** What a corrected copy would change and leave, and the button that makes it. Removes the section when there is none. */
export function showCorrection(
  host: ParentNode,
  root: ParentNode,
  { plan }: CheckResult,
  groups: readonly FindingGroup[],
  config: CheckerConfig,
  session: Pick<CheckSession, 'correct'>,
): void {
  const section = root.querySelector('[data-part=correction]');
  if (!section) return;
  if (plan.state === 'none') {
    section.remove();
    return;
  }
  const sentences = (findings: readonly { readonly rule: string }[]): string[] => {
    const rules = new Set(findings.map(({ rule }) => rule));
    return groups.filter(({ rule }) => rules.has(rule)).map(({ sentence }) => sentence);
  };
  const body = cloneTemplate(host, plan.state === 'ready' ? 'correction-ready' : 'correction-blocked');
  fillList(body, 'mended', sentences(plan.mended));
  fillList(body, 'left', sentences(plan.left));
  fillList(body, 'blocked', [...sentences(plan.blockedBy), ...(plan.rounds ? [config.texts.rounded] : [])]);
  const names = sentences(plan.byNames);
  if (names.length === 0) body.querySelector('[data-part=renames]')?.remove();
  const button = body.querySelector('button');
  const renames = body.querySelector<HTMLInputElement>('input');
  const status = body.querySelector('[role=status]');
  // With names alone to mend, there is nothing to write until they are chosen.
  if (plan.mended.length === 0 && renames) renames.checked = true;
  button?.addEventListener('click', () => {
    button.disabled = true;
    session
      .correct(renames?.checked ?? false)
      .then((file) => {
        if (file === null) setText(section, '[role=status]', config.texts.rounded);
        else saveFile(file.blob, file.name);
      })
      .catch((error: unknown) => {
        if (status) status.textContent = failureMessage(error, config);
      })
      .finally(() => {
        button.disabled = false;
      });
  });
  section.append(body);
}

/** A list of sentences; it goes with its title when it is empty. */
function fillList(root: ParentNode, part: string, sentences: readonly string[]): void {
  const list = root.querySelector(`[data-part=${part}]`);
  if (sentences.length === 0) list?.remove();
  else
    list?.querySelector('ul')?.append(
      ...sentences.map((sentence) => {
        const item = document.createElement('li');
        item.textContent = sentence;
        return item;
      }),
    );
}
