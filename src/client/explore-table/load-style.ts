import href from '../../styles/explore-table.css?url';
import { loadStyleSheet } from '../load-style.ts';

/** Links the style sheet of the live table, and waits for it. */
export function loadStyle(): Promise<void> {
  return loadStyleSheet(href);
}
