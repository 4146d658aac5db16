import type { IconName } from '../components/ui/icons.ts';

/** A tool for those who publish: a page of `guideToolRoutes`. */
export interface GuideTool {
  readonly title: string;
  readonly href: string;
  /** What it does, in one sentence. */
  readonly summary: string;
  readonly icon: IconName;
}

/** The tools, in order. One enters with its page. */
export const guideTools: readonly GuideTool[] = [];
