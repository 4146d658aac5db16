import { cleanFileName } from '../../tabular/check/file-findings.ts';
import type { CheckerConfig } from '../../views/file-checker/checker-config.ts';
import { copyText } from '../copy-text.ts';
import { cloneTemplate, setText } from '../template.ts';
import type { CheckResult } from './check-protocol.ts';
import type { CheckSession } from './check-session.ts';
import { fileFacts } from './file-facts.ts';
import { toFindingGroups } from './finding-group.ts';
import { jsonReport, markdownReport, summaryText, type ReportContent } from './report.ts';
import { readRuleBook } from './rule-book.ts';
import { saveFile } from '../save-file.ts';
import { showChart } from './show-chart.ts';
import { showCorrection } from './show-correction.ts';
import { findingItem, verdictItems } from './show-findings.ts';
import { showPreview } from './show-preview.ts';

/** The result of a check, as an element of the page. */
export function resultOf(
  host: HTMLElement,
  file: File,
  result: CheckResult,
  config: CheckerConfig,
  session: CheckSession,
): DocumentFragment {
  const groups = toFindingGroups(result, readRuleBook(document), config);
  const content: ReportContent = {
    name: file.name,
    facts: fileFacts(file, result, config),
    groups,
    checkedAt: new Date().toISOString(),
  };
  const view = cloneTemplate(host, 'result');
  setText(view, '[data-part=name]', file.name);
  view.querySelector('[data-part=facts]')?.replaceChildren(...content.facts.map(listItem));
  const isClean = groups.length === 0;
  view.querySelector(`[data-part=${isClean ? 'findings' : 'clean'}]`)?.remove();
  view.querySelector('[data-part=verdicts]')?.append(...verdictItems(host, groups, config));
  view.querySelector('[data-part=list]')?.append(...groups.map((group) => findingItem(host, group, config)));
  showCorrection(host, view, result, groups, config, session);
  showPreview(view, result, config);
  void showChart(view, session.chart, result.check.profile.columns, config.chart);
  addActions(view, content, config);
  return view;
}

function addActions(view: DocumentFragment, content: ReportContent, config: CheckerConfig): void {
  const stem = `${cleanFileName(content.name).replaceAll('.', '_')}_${config.texts.reportFile}`;
  const onClick = (action: string, run: () => void): void => {
    view.querySelector(`[data-action=${action}]`)?.addEventListener('click', run);
  };
  const status = view.querySelector('[data-part=action-status]');
  const say = (text: string): void => {
    if (status) status.textContent = text;
  };
  onClick('copy', () => {
    void copyText(summaryText(content, config)).then((copied) => {
      say(copied ? config.texts.copied : config.texts.notCopied);
    });
  });
  onClick('json', () => {
    saveFile(new Blob([jsonReport(content)], { type: 'application/json' }), `${stem}.json`);
  });
  onClick('markdown', () => {
    saveFile(new Blob([markdownReport(content, config)], { type: 'text/markdown' }), `${stem}.md`);
  });
  onClick('print', () => {
    print();
  });
}

function listItem(text: string): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}
