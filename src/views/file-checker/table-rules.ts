import { always, type RuleTexts } from './rule-text.ts';

type TableRule =
  | 'lines-above-header'
  | 'header-missing'
  | 'no-row'
  | 'prose'
  | 'duplicate-header'
  | 'empty-header'
  | 'multiline-header'
  | 'long-name'
  | 'odd-name'
  | 'short-row'
  | 'long-row'
  | 'trailing-cells'
  | 'blank-line'
  | 'unclosed-quote'
  | 'stray-quote'
  | 'long-cell'
  | 'too-many-columns'
  | 'empty-column'
  | 'duplicate-column'
  | 'duplicate-row'
  | 'merged-cells'
  | 'group-labels'
  | 'total-row'
  | 'nested-values';

export const tableRules: RuleTexts<TableRule> = {
  'lines-above-header': {
    group: 'table',
    name: 'Titre au-dessus des colonnes',
    one: '# ligne précède les noms des colonnes.',
    many: '# lignes précèdent les noms des colonnes.',
    mend: 'Mettez le titre et les remarques dans la description du jeu, et les noms des colonnes en première ligne.',
    byHand: 'La première ligne du fichier est celle des noms de colonnes.',
    anchor: 'tableau',
  },
  'header-missing': {
    group: 'table',
    name: 'Colonnes sans noms',
    ...always('La première ligne contient déjà des données : les colonnes n’ont pas de nom.'),
    mend: 'Ajoutez une première ligne, avec un nom par colonne.',
    byHand: 'La première ligne nomme les colonnes.',
    anchor: 'noms-de-colonnes',
  },
  prose: {
    group: 'table',
    name: 'Texte au lieu d’un tableau',
    ...always('Le fichier ne paraît pas être un tableau : ses lignes sont des phrases.'),
    mend: 'Publiez ce texte comme un document, et ses données dans un tableau : une ligne par observation, une colonne par information.',
    byHand:
      'Ouvrez le fichier avec un éditeur de texte : chaque ligne a les mêmes informations, dans le même ordre.',
    anchor: 'tableau',
  },
  'no-row': {
    group: 'table',
    name: 'Aucune ligne de données',
    ...always('Le fichier n’a que les noms de ses colonnes : aucune ligne de données ne les suit.'),
    mend: 'Exportez-le de nouveau, avec ses lignes.',
    byHand: 'Ouvrez le fichier : il a des lignes sous les noms des colonnes.',
    anchor: 'tableau',
  },
  'duplicate-header': {
    group: 'table',
    name: 'Nom de colonne en double',
    one: '# colonne porte le nom d’une autre.',
    many: '# colonnes portent le nom d’une autre.',
    mend: 'Donnez à chaque colonne un nom qui lui soit propre.',
    byHand: 'Copiez la ligne des noms, transposez-la et triez-la : aucun ne revient.',
    anchor: 'noms-de-colonnes',
  },
  'empty-header': {
    group: 'table',
    name: 'Colonne sans nom',
    one: '# colonne n’a pas de nom.',
    many: '# colonnes n’ont pas de nom.',
    mend: 'Nommez chaque colonne, ou supprimez celles qui sont vides.',
    byHand: 'Aucune cellule de la première ligne n’est vide, jusqu’à la dernière colonne remplie.',
    anchor: 'noms-de-colonnes',
  },
  'multiline-header': {
    group: 'table',
    name: 'Nom de colonne sur plusieurs lignes',
    one: '# nom de colonne contient un retour à la ligne.',
    many: '# noms de colonnes contiennent un retour à la ligne.',
    mend: 'Écrivez chaque nom sur une ligne.',
    byHand: 'Dans le tableur, la première ligne garde la hauteur des autres sans renvoi automatique.',
    anchor: 'noms-de-colonnes',
  },
  'long-name': {
    group: 'table',
    name: 'Nom de plus de 63 octets',
    one: '# nom de colonne dépasse 63 octets (un accent compte double, une apostrophe courbe triple) : les bases de données le couperont.',
    many: '# noms de colonnes dépassent 63 octets (un accent compte double, une apostrophe courbe triple) : les bases de données les couperont.',
    mend: 'Raccourcissez-le et donnez le détail dans la documentation des colonnes.',
    byHand:
      'La fonction NBCAR du tableur compte les caractères de chaque nom ; comptez deux fois ceux qui ont un accent, trois fois les apostrophes courbes et « € ».',
    anchor: 'noms-de-colonnes',
  },
  'odd-name': {
    group: 'table',
    name: 'Nom de colonne avec des espaces ou des accents',
    one: '# nom de colonne contient autre chose que des lettres sans accent, des chiffres, « _ » et « - ».',
    many: '# noms de colonnes contiennent autre chose que des lettres sans accent, des chiffres, « _ » et « - ».',
    mend: 'Remplacez les espaces par « _ » et ôtez les accents, sauf si d’autres emploient déjà ce nom.',
    byHand: 'Lisez la première ligne : ni espace, ni accent, ni ponctuation.',
    anchor: 'noms-de-colonnes',
  },
  'short-row': {
    group: 'table',
    name: 'Lignes trop courtes',
    one: '# ligne a moins de cellules que de colonnes.',
    many: '# lignes ont moins de cellules que de colonnes.',
    mend: 'Vérifiez les séparateurs de ces lignes : une cellule vide garde le sien.',
    byHand: 'Dans le tableur, la dernière colonne n’a pas de trou inattendu.',
    anchor: 'tableau',
  },
  'long-row': {
    group: 'table',
    name: 'Lignes trop longues',
    one: '# ligne a plus de cellules que de colonnes.',
    many: '# lignes ont plus de cellules que de colonnes.',
    mend: 'Mettez entre guillemets les textes qui contiennent le séparateur.',
    byHand: 'Dans le tableur, rien ne dépasse à droite de la dernière colonne nommée.',
    anchor: 'tableau',
  },
  'trailing-cells': {
    group: 'table',
    name: 'Cellules vides en trop',
    one: '# ligne se termine par des cellules vides en trop.',
    many: '# lignes se terminent par des cellules vides en trop.',
    mend: 'Supprimez les colonnes vides à droite du tableau.',
    byHand: 'Dans un éditeur de texte, les lignes ne finissent pas par une suite de séparateurs.',
    anchor: 'tableau',
  },
  'blank-line': {
    group: 'table',
    name: 'Lignes vides',
    one: '# ligne est vide.',
    many: '# lignes sont vides.',
    mend: 'Supprimez les lignes vides.',
    byHand: 'Dans le tableur, Ctrl + flèche vers le bas va d’un trait à la dernière ligne.',
    anchor: 'tableau',
  },
  'unclosed-quote': {
    group: 'table',
    name: 'Guillemet jamais fermé',
    one: '# guillemet ouvert n’est jamais fermé.',
    many: '# guillemets ouverts ne sont jamais fermés.',
    mend: 'Fermez-le, et doublez les guillemets à l’intérieur d’une cellule.',
    byHand: 'Aucune cellule ne contient la suite du fichier.',
    anchor: 'tableau',
  },
  'stray-quote': {
    group: 'table',
    name: 'Guillemet mal placé',
    one: '# cellule contient un guillemet mal placé.',
    many: '# cellules contiennent un guillemet mal placé.',
    mend: 'Doublez les guillemets à l’intérieur d’une cellule, et mettez-la entre guillemets.',
    byHand: 'Cherchez les guillemets droits dans un éditeur de texte.',
    anchor: 'tableau',
  },
  'long-cell': {
    group: 'table',
    name: 'Cellule démesurée',
    one: '# cellule dépasse un million de caractères.',
    many: '# cellules dépassent un million de caractères.',
    mend: 'Vérifiez qu’un guillemet n’a pas été oublié, ou publiez ces contours dans un format géographique.',
    byHand: 'Aucune cellule ne contient la suite du fichier.',
    anchor: 'tableau',
  },
  'too-many-columns': {
    group: 'table',
    name: 'Trop de colonnes',
    ...always('Le tableau a plus de colonnes qu’un tableur n’en ouvre.'),
    mend: 'Préférez une ligne par observation à une colonne par valeur.',
    byHand: 'Le tableur ne signale aucune perte à l’ouverture.',
    anchor: 'tableau',
  },
  'empty-column': {
    group: 'table',
    name: 'Colonne vide',
    one: '# colonne est vide d’un bout à l’autre.',
    many: '# colonnes sont vides d’un bout à l’autre.',
    mend: 'Supprimez-la si elle n’a pas vocation à être remplie.',
    byHand: 'Le filtre de chaque colonne propose autre chose que « (Vides) ».',
    anchor: 'tableau',
  },
  'duplicate-column': {
    group: 'table',
    name: 'Colonnes identiques',
    one: '# colonne répète une autre, cellule par cellule.',
    many: '# colonnes en répètent une autre, cellule par cellule.',
    mend: 'N’en gardez qu’une.',
    byHand: 'Comparez les colonnes de noms voisins.',
    anchor: 'tableau',
  },
  'duplicate-row': {
    group: 'table',
    name: 'Lignes en double',
    one: '# ligne est identique à une autre.',
    many: '# lignes sont identiques à une autre.',
    mend: 'Vérifiez que ces lignes ne sont pas répétées par erreur ; sinon, ajoutez ce qui les distingue.',
    byHand: 'Le tableur trouve les doublons : Données, Supprimer les doublons (sur une copie).',
    anchor: 'tableau',
  },
  'merged-cells': {
    group: 'table',
    name: 'Cellules fusionnées',
    one: '# groupe de cellules est fusionné : une seule garde la valeur.',
    many: '# groupes de cellules sont fusionnés : une seule de chacun garde la valeur.',
    mend: 'Défusionnez-les et répétez la valeur sur chaque ligne.',
    byHand: 'Sélectionnez toute la feuille : le bouton « Fusionner » n’est pas enfoncé.',
    anchor: 'tableau',
  },
  'group-labels': {
    group: 'table',
    name: 'Valeurs écrites une fois par groupe',
    one: '# ligne laisse vide la première colonne, écrite une fois par groupe : trace de cellules fusionnées.',
    many: '# lignes laissent vide la première colonne, écrite une fois par groupe : trace de cellules fusionnées.',
    mend: 'Répétez la valeur sur chaque ligne : triée, la table ne dit plus à quel groupe appartient une ligne.',
    byHand: 'La première colonne est remplie sur chaque ligne.',
    anchor: 'tableau',
  },
  'total-row': {
    group: 'table',
    name: 'Ligne de total',
    ...always('La dernière ligne additionne les autres : qui fait une somme compte tout deux fois.'),
    mend: 'Retirez les totaux : chacun saura les calculer.',
    byHand: 'Regardez les dernières lignes du tableau.',
    anchor: 'tableau',
  },
  'nested-values': {
    group: 'table',
    name: 'Listes et objets dans les cellules',
    one: '# cellule contient un objet ou une liste en JSON.',
    many: '# cellules contiennent un objet ou une liste en JSON.',
    mend: 'Donnez à chaque information sa propriété, pour que le fichier se lise comme un tableau.',
    byHand: 'Aucune valeur n’est elle-même un objet ou une liste.',
    anchor: 'tableau',
  },
};
