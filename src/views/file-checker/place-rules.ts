import { always, type RuleTexts } from './rule-text.ts';

type PlaceRule =
  | 'coordinates-swapped'
  | 'coordinates-projected'
  | 'coordinates-out-of-range'
  | 'coordinates-zero'
  | 'coordinates-unreadable'
  | 'geometry-missing'
  | 'geometry-invalid'
  | 'geometry-not-a-number'
  | 'geometry-out-of-range'
  | 'geometry-projected'
  | 'geometry-swapped'
  | 'ring-unclosed'
  | 'ring-winding'
  | 'ring-crossing'
  | 'crs-member';

export const placeRules: RuleTexts<PlaceRule> = {
  'coordinates-swapped': {
    group: 'places',
    name: 'Latitude et longitude échangées',
    one: '# ligne a sa latitude et sa longitude échangées : son point tombe hors de France.',
    many: '# lignes ont leur latitude et leur longitude échangées : leurs points tombent hors de France.',
    mend: 'Échangez les deux valeurs, ou les noms des deux colonnes.',
    byHand: 'En métropole, la latitude va de 41 à 51 et la longitude de −5 à 10.',
    anchor: 'avant-depot',
  },
  'coordinates-projected': {
    group: 'places',
    name: 'Coordonnées en mètres',
    one: '# ligne a des coordonnées en mètres (Lambert-93 ou zone CC), et non en degrés.',
    many: '# lignes ont des coordonnées en mètres (Lambert-93 ou zone CC), et non en degrés.',
    mend: 'Ajoutez la latitude et la longitude en degrés (WGS 84) : QGIS les calcule.',
    byHand: 'Les coordonnées ont deux chiffres avant le point, et non six ou sept.',
    anchor: 'avant-depot',
  },
  'coordinates-out-of-range': {
    group: 'places',
    name: 'Coordonnées hors du monde',
    one: '# ligne a des coordonnées qui ne sont nulle part.',
    many: '# lignes ont des coordonnées qui ne sont nulle part.',
    mend: 'Vérifiez la place du signe décimal et le système de coordonnées.',
    byHand: 'Triez : une latitude va de −90 à 90, une longitude de −180 à 180.',
    anchor: 'avant-depot',
  },
  'coordinates-zero': {
    group: 'places',
    name: 'Coordonnées nulles',
    one: '# ligne est placée au point 0, 0, dans le golfe de Guinée.',
    many: '# lignes sont placées au point 0, 0, dans le golfe de Guinée.',
    mend: 'Laissez les deux cellules vides quand le lieu n’est pas connu.',
    byHand: 'Filtrez les latitudes égales à 0.',
    anchor: 'zero-et-vide',
  },
  'coordinates-unreadable': {
    group: 'places',
    name: 'Coordonnées illisibles',
    one: '# ligne a des coordonnées qui ne sont pas deux nombres.',
    many: '# lignes ont des coordonnées qui ne sont pas deux nombres.',
    mend: 'Écrivez deux nombres en degrés décimaux, avec un point : 48.8566 et 2.3522.',
    byHand: 'Triez les colonnes de coordonnées : les textes se rangent à part.',
    anchor: 'avant-depot',
  },
  'geometry-missing': {
    group: 'places',
    name: 'Objet sans géométrie (GeoJSON)',
    one: '# objet n’a pas de géométrie : il ne sera sur aucune carte.',
    many: '# objets n’ont pas de géométrie : ils ne seront sur aucune carte.',
    mend: 'Placez-le, ou publiez ces objets dans un tableau.',
    byHand: 'Dans QGIS, sélectionnez par expression : $geometry IS NULL.',
    anchor: 'avant-depot',
  },
  'geometry-invalid': {
    group: 'places',
    name: 'Géométrie malformée (GeoJSON)',
    one: '# objet a une géométrie que la norme n’admet pas.',
    many: '# objets ont une géométrie que la norme n’admet pas.',
    mend: 'Dans QGIS, « Réparer les géométries », puis exportez de nouveau.',
    byHand: 'Dans QGIS, « Vérifier la validité » liste les objets en cause.',
    anchor: 'avant-depot',
  },
  'geometry-not-a-number': {
    group: 'places',
    name: 'NaN ou Infinity (GeoJSON)',
    one: '# valeur est NaN ou Infinity, que JSON ne connaît pas : beaucoup d’outils refuseront le fichier.',
    many: '# valeurs sont NaN ou Infinity, que JSON ne connaît pas : beaucoup d’outils refuseront le fichier.',
    mend: 'Remplacez ces valeurs par null à l’export.',
    byHand: 'Cherchez NaN dans le fichier.',
    anchor: 'avant-depot',
  },
  'geometry-out-of-range': {
    group: 'places',
    name: 'Position hors du monde (GeoJSON)',
    one: '# objet sort du monde : une longitude va de −180 à 180, une latitude de −90 à 90.',
    many: '# objets sortent du monde : une longitude va de −180 à 180, une latitude de −90 à 90.',
    mend: 'Vérifiez la saisie de ces positions.',
    byHand: 'Zoomez sur l’étendue de la couche dans QGIS : elle tient dans le monde.',
    anchor: 'avant-depot',
  },
  'geometry-projected': {
    group: 'places',
    name: 'Positions en mètres (GeoJSON)',
    one: '# objet est placé en mètres : un GeoJSON s’écrit en degrés.',
    many: '# objets sont placés en mètres : un GeoJSON s’écrit en degrés.',
    mend: 'Exportez de nouveau en EPSG:4326 (WGS 84).',
    byHand: 'Les coordonnées ont au plus trois chiffres avant le point.',
    anchor: 'avant-depot',
  },
  'geometry-swapped': {
    group: 'places',
    name: 'Latitude écrite la première (GeoJSON)',
    one: '# objet est écrit latitude d’abord : un GeoJSON écrit la longitude d’abord.',
    many: '# objets sont écrits latitude d’abord : un GeoJSON écrit la longitude d’abord.',
    mend: 'Échangez les deux nombres de chaque position.',
    byHand: 'En métropole, le premier nombre va de −5 à 10, le second de 41 à 51.',
    anchor: 'avant-depot',
  },
  'ring-unclosed': {
    group: 'places',
    name: 'Contour non fermé (GeoJSON)',
    one: '# objet a un contour qui ne revient pas à son départ.',
    many: '# objets ont un contour qui ne revient pas à son départ.',
    mend: 'Répétez la première position à la fin. Le fichier corrigé ferme ces contours.',
    byHand: 'La première et la dernière position d’un polygone sont les mêmes.',
    anchor: 'avant-depot',
  },
  'ring-winding': {
    group: 'places',
    name: 'Sens des contours (GeoJSON)',
    one: '# objet a un contour qui tourne dans le sens contraire de la norme.',
    many: '# objets ont un contour qui tourne dans le sens contraire de la norme.',
    mend: 'Les contours tournent vers la gauche, les trous vers la droite. Le fichier corrigé les retourne.',
    byHand: 'À l’export depuis QGIS, cochez « RFC7946 ».',
    anchor: 'avant-depot',
  },
  'ring-crossing': {
    group: 'places',
    name: 'Contour qui se croise (GeoJSON)',
    one: '# objet a un contour qui se croise lui-même, comme un nœud papillon.',
    many: '# objets ont un contour qui se croise lui-même, comme un nœud papillon.',
    mend: 'Dans QGIS, « Réparer les géométries », puis regardez le résultat : l’ordre des positions est à revoir.',
    byHand: 'Dans QGIS, « Vérifier la validité » montre chaque croisement.',
    anchor: 'avant-depot',
  },
  'crs-member': {
    group: 'places',
    name: 'Système de coordonnées déclaré (GeoJSON)',
    ...always(
      'Le fichier déclare un autre système de coordonnées que WGS 84 : la norme n’en connaît pas d’autre.',
    ),
    mend: 'Exportez de nouveau en EPSG:4326 (WGS 84).',
    byHand: 'Cherchez « crs » au début du fichier.',
    anchor: 'avant-depot',
  },
};
