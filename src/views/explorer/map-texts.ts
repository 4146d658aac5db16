import { toReadingTexts, type ReadingTexts } from './reading-texts.ts';

/** What the live map says; `{name}` is replaced in the browser. Written in the page, so that scripts hold no French. */
export interface MapTexts {
  readonly loading: string;
  readonly opened: string;
  readonly closed: string;
  readonly failed: string;
  /** Another way of showing the rows, or other rows, did not come. */
  readonly notChanged: string;
  readonly noTable: string;
  readonly noWebgl: string;
  readonly reading: ReadingTexts;
  readonly nothing: string;
  /** How many things are in view: none, one, many, and when only some are listed. */
  readonly inView: Readonly<Record<'none' | 'one' | 'many' | 'listed', string>>;
  readonly matching: Readonly<Record<'one' | 'many', string>>;
  readonly leftOut: Readonly<Record<'one' | 'many', string>>;
  /** Rows whose code is no place. */
  readonly unknownCode: Readonly<Record<'one' | 'many', string>>;
  readonly untitled: string;
  readonly pager: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly emptyFields: string;
  readonly base: Readonly<Record<'outline' | 'remote' | 'loading' | 'unreachable', string>>;
  /** Buttons that go to a place. */
  readonly metropole: string;
  readonly everywhere: string;
  /** Goes back to the view that the map opened on. */
  readonly start: string;
  readonly outlineSource: string;
  readonly legend: Readonly<
    Record<'points' | 'clusters' | 'areas' | 'range' | 'none' | 'shapes' | 'smallShapes', string>
  >;
  readonly shapes: Readonly<Record<'unknownSystem' | 'tooLarge' | 'unreadable', string>>;
  readonly modes: Readonly<Record<'points' | 'shapes' | 'areas' | 'regions' | 'communes' | 'tiles', string>>;
  readonly area: Readonly<Record<'rows' | 'row' | 'code', string>>;
  readonly colour: Readonly<Record<'tooMany' | 'others' | 'empty', string>>;
  /** Names of MapLibre's controls, by its own keys. */
  readonly controls: Readonly<Record<string, string>>;
}

export const mapTexts: MapTexts = {
  loading: 'Chargement de la carte…',
  opened: 'La carte est ouverte.',
  closed: 'La carte est fermée.',
  failed: 'La carte n’a pas pu être chargée\u00a0: la connexion est peut-être coupée. Réessayez.',
  notChanged:
    'Ce choix n’a pas pu être chargé\u00a0: la connexion est peut-être coupée. La carte reste comme elle était. Réessayez.',
  noTable:
    'Les lignes du fichier ne peuvent pas être lues d’ici toutes ensemble\u00a0: leur serveur ne répond pas ou ne le permet pas, ou le fichier est trop grand. La carte fixe reste affichée.',
  noWebgl:
    'Ce navigateur ne peut pas dessiner la carte (WebGL\u00a02 est absent ou désactivé). La liste de ce qu’elle montre reste disponible.',
  reading: toReadingTexts('La carte'),
  nothing: 'Aucune ligne à placer sur la carte avec ces filtres.',
  inView: {
    none: 'Rien dans la vue',
    one: '1\u00a0élément dans la vue',
    many: '{count}\u00a0éléments dans la vue',
    listed: '{count}\u00a0éléments dans la vue, les {shown} premiers ci-dessous',
  },
  matching: { one: '{count}\u00a0ligne placée', many: '{count}\u00a0lignes placées' },
  leftOut: { one: '{count}\u00a0sans position', many: '{count}\u00a0sans position' },
  unknownCode: {
    one: '{count}\u00a0dont le code n’est pas reconnu',
    many: '{count}\u00a0dont le code n’est pas reconnu',
  },
  untitled: 'Ligne {number}',
  pager: '{index} sur {count}',
  copied: 'Position copiée',
  copyFailed: 'La copie a échoué',
  emptyFields: 'Aucun champ rempli parmi ceux choisis.',
  base: {
    outline: 'Contours embarqués dans ce site',
    remote: 'Plan de l’IGN, chargé depuis ses serveurs',
    loading: 'Le plan de l’IGN se charge…',
    unreachable: 'Le plan de l’IGN ne répond pas\u00a0: la carte garde les contours embarqués.',
  },
  metropole: 'Métropole',
  everywhere: 'Tout voir',
  start: 'Vue de départ',
  outlineSource: 'Contours\u00a0: Natural Earth',
  legend: {
    points: 'Une ligne du fichier',
    clusters: 'Plusieurs lignes, avec leur nombre',
    areas: 'Nombre de lignes',
    range: '{from} à {to}',
    none: 'Aucune ligne',
    shapes: 'Une forme du fichier',
    smallShapes: 'Une forme trop petite pour être vue à cette échelle',
  },
  shapes: {
    unknownSystem:
      'Le fichier déclare un système de coordonnées que ce site ne sait pas convertir ({name})\u00a0: il n’est pas dessiné.',
    tooLarge: 'Ce fichier est trop lourd pour être dessiné forme par forme\u00a0: chaque forme est un point.',
    unreadable:
      'Les formes de ce fichier ne peuvent pas être lues d’ici\u00a0: elles sont montrées par un point.',
  },
  modes: {
    points: 'Un point par ligne',
    shapes: 'Les formes du fichier',
    communes: 'Nombre de lignes par commune',
    areas: 'Nombre de lignes par département',
    regions: 'Nombre de lignes par région',
    tiles: 'Tuiles préparées par data.gouv.fr',
  },
  area: { row: '{count}\u00a0ligne', rows: '{count}\u00a0lignes', code: 'Code {code}' },
  colour: {
    tooMany: 'Trop de lignes pour les colorer\u00a0: filtrez le tableau d’abord ({count} au plus).',
    others: 'Autres valeurs',
    empty: 'Sans valeur',
  },
  controls: {
    'AttributionControl.ToggleAttribution': 'Montrer ou cacher les sources',
    'FullscreenControl.Enter': 'Afficher en plein écran',
    'FullscreenControl.Exit': 'Quitter le plein écran',
    'Map.Title': 'Carte\u00a0: flèches pour se déplacer, plus et moins pour l’échelle',
    'NavigationControl.ResetBearing': 'Remettre le nord en haut',
    'NavigationControl.ZoomIn': 'Agrandir',
    'NavigationControl.ZoomOut': 'Réduire',
    'Popup.Close': 'Fermer la fiche',
    'ScaleControl.Meters': 'm',
    'ScaleControl.Kilometers': 'km',
  },
};
