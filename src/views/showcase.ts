import type { Hue } from '../styles/hues.ts';

const summary = 'Appellation, adresse, département et date d’arrêté des établissements qui portent le label.';

/** Texts of the page that shows every component. Examples only: no figure here is a fact of the catalogue. */
export const components = {
  navigation: [
    { label: 'Accueil', href: '#navigation' },
    { label: 'Données', href: '#navigation', current: 'page' },
    { label: 'Thématiques', href: '#navigation', current: 'true' },
    { label: 'Organisations', href: '#navigation' },
  ],
  breadcrumb: [
    { label: 'Accueil', href: '#fil-d-ariane' },
    { label: 'Données', href: '#fil-d-ariane' },
    { label: 'Festivals' },
  ],
  longBreadcrumb: [
    { label: 'Accueil', href: '#fil-d-ariane' },
    { label: 'Données', href: '#fil-d-ariane' },
    {
      label:
        'Liste des immeubles protégés au titre des monuments historiques, avec leur adresse, leur siècle, leur auteur et la date de leur protection',
    },
  ],
  summary: [
    { href: '#sommaire', label: 'Fichiers', detail: '26' },
    { href: '#sommaire', label: 'Description' },
    { href: '#sommaire', label: 'Réutiliser ces données' },
    { href: '#sommaire', label: 'Qualité', detail: '7 sur 9' },
  ],
  sideMenu: [
    { href: '#menu-lateral', label: 'Toutes', detail: '262' },
    {
      href: '#menu-lateral',
      label: 'Patrimoine, architecture et archéologie',
      detail: '54',
      hue: 'brique',
      current: true,
    },
    { href: '#menu-lateral', label: 'Musées et collections', detail: '38', hue: 'ocre' },
    { href: '#menu-lateral', label: 'Livre, lecture et bibliothèques', detail: '31', hue: 'sapin' },
    { href: '#menu-lateral', label: 'Cinéma et vidéo', detail: '29', hue: 'encre' },
    { href: '#menu-lateral', label: 'Spectacle vivant et musique', detail: '24', hue: 'rose' },
    { href: '#menu-lateral', label: 'Arts visuels', detail: '12', hue: 'prune' },
  ] satisfies { href: string; label: string; detail: string; hue?: Hue; current?: boolean }[],
  formats: [
    { href: '#menu-lateral', label: 'CSV', detail: '198' },
    { href: '#menu-lateral', label: 'XLSX', detail: '97' },
    { href: '#menu-lateral', label: 'GeoJSON', detail: '41' },
  ],
  cards: [
    {
      title: 'Liste et localisation des Musées de France',
      href: '#carte',
      kicker: 'Ministère de la Culture',
      description: summary,
      detail: 'Mis à jour le 22 mai 2026 · 12\u202f480 vues',
      hue: 'ocre',
    },
    {
      title:
        'Une carte au titre long, qui court sur plusieurs lignes et que rien ne coupe, parce qu’un titre coupé ne dit plus ce qu’il est',
      href: '#carte',
      kicker: 'Institut national de recherches archéologiques préventives',
      description: `${summary} ${summary} ${summary}`,
      detail: 'Mis à jour le 1er juin 2026',
      hue: 'brique',
    },
    { title: 'Carte réduite à son titre', href: '#carte' },
  ] satisfies {
    title: string;
    href: string;
    kicker?: string;
    description?: string;
    detail?: string;
    hue?: Hue;
  }[],
  tiles: [
    {
      theme: 'musees',
      title: 'Musées et collections',
      href: '#tuile',
      description: 'Musées de France, œuvres, collections, expositions et restauration.',
      detail: '38 jeux de données',
      hue: 'ocre',
    },
    {
      theme: 'spectacle-vivant',
      title: 'Spectacle vivant et musique',
      href: '#tuile',
      description: 'Théâtre, danse, cirque, arts de la rue, musique et festivals.',
      detail: '24 jeux de données',
      hue: 'rose',
    },
    {
      theme: 'archives',
      title: 'Archives et histoire',
      href: '#tuile',
      description: 'Services d’archives, fonds, inventaires et documents de l’histoire de France.',
      detail: '9 jeux de données',
      hue: 'terre',
    },
    {
      theme: 'inconnue',
      title: 'Sans pictogramme à elle',
      href: '#tuile',
      detail: '1 jeu de données',
      hue: 'ardoise',
    },
  ] satisfies {
    theme: string;
    title: string;
    href: string;
    description?: string;
    detail: string;
    hue: Hue;
  }[],
  citation:
    'MINISTÈRE DE LA CULTURE. Liste et localisation des Musées de France [jeu de données]. data.gouv.fr, 2026. Mis à jour le 22 mai 2026.',
  bibtex:
    '@dataset{musees_de_france_2026,\n  author    = {{Ministère de la Culture}},\n  title     = {Liste et localisation des Musées de France},\n  publisher = {data.gouv.fr},\n  year      = {2026}\n}',
  columns: [
    { label: 'Musée' },
    { label: 'Ville' },
    { label: 'Département' },
    { label: 'Entrées payantes', align: 'end' },
    { label: 'Entrées gratuites', align: 'end' },
    { label: 'Total', align: 'end' },
  ] satisfies { label: string; align?: 'end' }[],
  rows: [
    [
      { text: 'Musée du Temps', href: '#tableau' },
      'Besançon',
      'Doubs',
      '41\u202f203',
      '18\u202f950',
      '60\u202f153',
    ],
    [
      { text: 'Musée de la Faïence', href: '#tableau' },
      'Quimper',
      'Finistère',
      '9\u202f871',
      '2\u202f004',
      '11\u202f875',
    ],
    [
      { text: 'Musée des Impressions', href: '#tableau' },
      'Rennes',
      'Ille-et-Vilaine',
      '112\u202f340',
      '77\u202f518',
      '189\u202f858',
    ],
  ],
  metadata: [
    { term: 'Producteur', description: 'Ministère de la Culture', href: '#liste-de-description' },
    { term: 'Licence', description: 'Licence Ouverte 2.0' },
    { term: 'Fréquence de mise à jour', description: 'Annuelle' },
    { term: 'Couverture', description: ['France métropolitaine', 'Guadeloupe', 'La Réunion'] },
  ],
  alerts: [
    {
      tone: 'info',
      title: 'Information',
      text: 'Cet aperçu porte sur les vingt premières lignes du fichier.',
    },
    { tone: 'success', title: 'Réussite', text: 'Le fichier est conforme à son schéma.' },
    { tone: 'warning', title: 'Attention', text: 'Le fichier n’a pas été vérifié depuis trois mois.' },
    { tone: 'error', title: 'Erreur', text: 'Le fichier ne répond plus à son adresse.' },
  ] satisfies { tone: 'info' | 'success' | 'warning' | 'error'; title: string; text: string }[],
  figures: [
    { value: '1\u202f225', label: 'lignes' },
    { value: '2001\u202f–\u202f2023', label: 'période' },
    { value: '4,1', unit: 'Mo', label: 'taille', detail: 'Trois fichiers' },
    { value: '12\u202f480', label: 'vues', detail: 'Depuis juillet 2022', href: '#chiffre-cle' },
  ],
  series: [3, 5, 4, 8, 12, 9, 14, 11, 18, 16, 21, 19],
  dots: [
    { count: 54, hue: 'brique' },
    { count: 38, hue: 'ocre' },
    { count: 31, hue: 'sapin' },
    { count: 29, hue: 'encre' },
    { count: 24, hue: 'rose' },
    { count: 86, hue: 'ardoise' },
  ],
} as const;

/** Contents of the page, in order. */
export const showcaseSummary = [
  { href: '#fondations', label: 'Fondations' },
  { href: '#se-reperer', label: 'Se repérer' },
  { href: '#presenter', label: 'Présenter' },
  { href: '#rediger', label: 'Rédiger' },
  { href: '#dire', label: 'Dire et agir' },
] as const;
