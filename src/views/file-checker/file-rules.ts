import { always, type RuleTexts } from './rule-text.ts';

type FileRule =
  | 'wrong-extension'
  | 'file-name'
  | 'large-file'
  | 'truncated'
  | 'encoding'
  | 'bom-repeated'
  | 'nul-bytes'
  | 'undecodable-bytes'
  | 'mojibake'
  | 'separator'
  | 'spreadsheet-file'
  | 'other-sheets';

export const fileRules: RuleTexts<FileRule> = {
  'wrong-extension': {
    group: 'file',
    name: 'Extension qui ne dit pas le format',
    ...always('L’extension du fichier n’est pas celle de son contenu.'),
    mend: 'Renommez le fichier avec l’extension de son format, ou exportez-le de nouveau dans le format voulu.',
    byHand:
      'Ouvrez le fichier avec un éditeur de texte : un CSV s’y lit, un classeur n’y montre que des signes étranges.',
    anchor: 'format',
  },
  'file-name': {
    group: 'file',
    name: 'Nom de fichier difficile à lire par une machine',
    ...always('Le nom du fichier contient des espaces, des accents ou d’autres signes.'),
    mend: 'Écrivez le nom en minuscules sans accents, les mots séparés par « _ », avec l’année : liste_musees_2025.csv.',
    byHand: 'Le nom ne contient que des lettres sans accent, des chiffres, « _ », « - » et un seul point.',
    anchor: 'format',
  },
  'large-file': {
    group: 'file',
    name: 'Fichier de plus de 100 Mo',
    ...always('Le fichier dépasse 100 Mo : data.gouv.fr n’en fera pas d’aperçu.'),
    mend: 'Découpez-le par année ou par région, ou publiez-le aussi en Parquet.',
    byHand: 'Regardez la taille du fichier dans ses propriétés.',
    anchor: 'format',
  },
  truncated: {
    group: 'file',
    name: 'Fichier coupé',
    ...always('Le fichier s’arrête avant sa fin : la dernière ligne est incomplète.'),
    mend: 'Exportez-le ou téléchargez-le de nouveau, jusqu’au bout.',
    byHand: 'Allez à la dernière ligne : elle a autant de cellules que les autres.',
    anchor: 'avant-depot',
  },
  encoding: {
    group: 'file',
    name: 'Encodage autre que UTF-8',
    ...always('Le fichier n’est pas encodé en UTF-8 : ailleurs, ses accents seront faux.'),
    mend: 'Enregistrez-le en « CSV UTF-8 ». Le fichier corrigé l’est déjà.',
    byHand: 'Un éditeur de texte indique l’encodage, le plus souvent en bas de la fenêtre.',
    anchor: 'encodage',
  },
  'bom-repeated': {
    group: 'file',
    name: 'Marque d’encodage répétée',
    ...always('La marque d’encodage est écrite plusieurs fois.'),
    mend: 'Enregistrez le fichier en UTF-8, une seule fois.',
    byHand: 'Le nom de la première colonne ne commence par aucun signe étrange, tel que « ï»¿ ».',
    anchor: 'encodage',
  },
  'nul-bytes': {
    group: 'file',
    name: 'Octets nuls',
    one: '# octet nul se trouve dans le texte.',
    many: '# octets nuls se trouvent dans le texte.',
    mend: 'Exportez de nouveau le fichier : un octet nul n’a pas de place dans un texte.',
    byHand: 'Un éditeur de texte les montre comme des carrés ou « NUL ».',
    anchor: 'encodage',
  },
  'undecodable-bytes': {
    group: 'file',
    name: 'Caractères perdus',
    one: '# caractère est perdu : il s’affiche « � ».',
    many: '# caractères sont perdus : ils s’affichent « � ».',
    mend: 'Le fichier mêle deux encodages : reprenez-le à la source et enregistrez-le tout entier en UTF-8.',
    byHand: 'Cherchez « � » dans le fichier.',
    anchor: 'encodage',
  },
  mojibake: {
    group: 'file',
    name: 'Accents abîmés',
    one: '# cellule a des accents abîmés, tels que « Ã© » pour « é ».',
    many: '# cellules ont des accents abîmés, tels que « Ã© » pour « é ».',
    mend: 'Le texte a été ouvert dans un mauvais encodage puis enregistré : reprenez-le à la source.',
    byHand: 'Cherchez « Ã », « Â » et « â€ » dans le fichier.',
    anchor: 'encodage',
  },
  separator: {
    group: 'file',
    name: 'Séparateur inhabituel',
    ...always('Les colonnes sont séparées par un signe que beaucoup d’outils n’attendent pas dans un CSV.'),
    mend: 'Exportez le tableau avec la virgule ou le point-virgule. Le fichier corrigé les emploie.',
    byHand: 'Ouvrez le fichier avec un éditeur de texte et regardez le signe entre deux noms de colonnes.',
    anchor: 'format',
  },
  'spreadsheet-file': {
    group: 'file',
    name: 'Classeur au lieu d’un CSV',
    ...always('Le fichier est un classeur : les machines le lisent moins bien qu’un CSV.'),
    mend: 'Publiez une copie en CSV, feuille par feuille. Le fichier corrigé en est une.',
    byHand: 'L’extension est .xlsx, .xls ou .ods.',
    anchor: 'format',
  },
  'other-sheets': {
    group: 'file',
    name: 'Plusieurs feuilles',
    one: 'Le classeur a # autre feuille, qui n’est pas vérifiée.',
    many: 'Le classeur a # autres feuilles, qui ne sont pas vérifiées.',
    mend: 'Publiez un fichier par feuille, et laissez les graphiques et les notices à part.',
    byHand: 'Comptez les onglets en bas du classeur, feuilles masquées comprises.',
    anchor: 'tableau',
  },
};
