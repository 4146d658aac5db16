import type { Dataset } from './schemas/dataset.ts';
import type { Theme } from './schemas/theme.ts';

/** Themes of a dataset, strongest evidence first. */
export function datasetThemes(dataset: Pick<Dataset, 'keywords'>, themes: readonly Theme[]): Theme[] {
  return themes.filter((theme) => dataset.keywords.some((keyword) => theme.match.keywords.includes(keyword)));
}
