/** Topics of reuses of data.gouv.fr (contract §4). */
export const reuseTopics: Readonly<Record<string, string>> = {
  culture_and_recreation: 'Culture et loisirs',
  education_and_research: 'Éducation et recherche',
  society_and_demography: 'Société et démographie',
  housing_and_development: 'Aménagement du territoire et logement',
  transport_and_mobility: 'Transports et mobilité',
  environment_and_energy: 'Environnement et énergie',
  economy_and_business: 'Économie et entreprise',
  work_and_training: 'Emploi et formation',
  politics_and_public_life: 'Politique et vie publique',
  law_and_justice: 'Droit et justice',
  safety_and_security: 'Sécurité',
  health: 'Santé',
  food_and_agriculture: 'Alimentation et agriculture',
  open_data_tools: 'Outils open data',
  others: 'Autres',
};

/** French label of a reuse's topic; an unknown id is its own label. */
export function reuseTopicLabel(id: string): string {
  return reuseTopics[id] ?? id;
}
