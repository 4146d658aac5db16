/** Types of reuses of data.gouv.fr (contract §4), in display order. */
export const reuseTypes: Readonly<Record<string, string>> = {
  application: 'Application',
  visualization: 'Visualisation',
  api: 'API',
  news_article: 'Article de presse',
  post: 'Article de blog',
  paper: 'Publication scientifique',
  idea: 'Idée',
  hardware: 'Objet connecté',
};

/** French label of a reuse's type; an unknown id is its own label. */
export function reuseTypeLabel(id: string): string {
  return (Object.hasOwn(reuseTypes, id) ? reuseTypes[id] : undefined) ?? id;
}
