import { always, type RuleTexts } from './rule-text.ts';

type ValueRule =
  | 'mixed-types'
  | 'lost-zeros'
  | 'scientific-identifier'
  | 'checksum-failed'
  | 'postcode-only'
  | 'turned-date'
  | 'serial-date'
  | 'void-date'
  | 'local-date'
  | 'decimal-comma'
  | 'grouped-number'
  | 'unit-in-cell'
  | 'placeholder'
  | 'spreadsheet-error'
  | 'cell-spaces'
  | 'formula-like-cell'
  | 'markup-in-cell';

type PersonalRule =
  | 'social-security-number'
  | 'bank-account'
  | 'personal-email'
  | 'personal-phone'
  | 'contact-email'
  | 'contact-phone'
  | 'personal-columns';

export const valueRules: RuleTexts<ValueRule | PersonalRule> = {
  'mixed-types': {
    group: 'values',
    name: 'Valeurs d’une autre sorte',
    one: '# cellule n’est pas de la même sorte que le reste de sa colonne.',
    many: '# cellules ne sont pas de la même sorte que le reste de leur colonne.',
    mend: 'N’écrivez dans une colonne qu’une sorte de valeur, et mettez les commentaires dans une colonne à part.',
    byHand: 'Triez la colonne : les intrus se rangent au début ou à la fin.',
    anchor: 'tableau',
  },
  'lost-zeros': {
    group: 'values',
    name: 'Zéro perdu au début d’un code',
    one: '# code a perdu le zéro de son début, comme 6088 pour 06088.',
    many: '# codes ont perdu le zéro de leur début, comme 6088 pour 06088.',
    mend: 'Mettez la colonne au format « Texte » avant d’y coller des codes. Le fichier corrigé rend ces zéros.',
    byHand: 'Dans la colonne des codes Insee ou postaux, chacun a cinq caractères ; un SIRET en a quatorze.',
    anchor: 'codes',
  },
  'scientific-identifier': {
    group: 'values',
    name: 'Identifiant en notation scientifique',
    one: '# identifiant a perdu ses derniers chiffres : il est écrit comme 5,52E+13, ou finit par les zéros qui les remplacent.',
    many: '# identifiants ont perdu leurs derniers chiffres : ils sont écrits comme 5,52E+13, ou finissent par les zéros qui les remplacent.',
    mend: 'Reprenez les identifiants à la source, dans une colonne au format « Texte ».',
    byHand: 'Cherchez « E+ » dans le fichier, et les SIRET qui finissent par cinq zéros : aucun n’existe.',
    anchor: 'codes',
  },
  'checksum-failed': {
    group: 'values',
    name: 'SIREN ou SIRET faux',
    one: '# numéro SIREN ou SIRET ne passe pas son contrôle : un chiffre y est faux, manque ou est en trop.',
    many: '# numéros SIREN ou SIRET ne passent pas leur contrôle : un chiffre y est faux, manque ou est en trop.',
    mend: 'Retrouvez-les dans l’annuaire des entreprises.',
    byHand: 'Un SIREN a 9 chiffres, un SIRET 14 ; l’annuaire des entreprises trouve chacun.',
    anchor: 'codes',
  },
  'postcode-only': {
    group: 'values',
    name: 'Code postal sans code Insee',
    ...always('Les communes ne sont désignées que par leur code postal, que plusieurs partagent.'),
    mend: 'Ajoutez le code Insee de la commune : il joint vos données à toutes les autres.',
    byHand: 'Une colonne donne le code officiel géographique de la commune.',
    anchor: 'codes',
  },
  'turned-date': {
    group: 'values',
    name: 'Valeur changée en date par le tableur',
    one: '# cellule a été changée en date, comme « 01-févr » pour « 1-2 ».',
    many: '# cellules ont été changées en dates, comme « 01-févr » pour « 1-2 ».',
    mend: 'Reprenez ces valeurs à la source, dans une colonne au format « Texte ».',
    byHand: 'Cherchez « janv », « févr », « mars », « May » dans les colonnes qui ne sont pas des dates.',
    anchor: 'tableur',
  },
  'serial-date': {
    group: 'values',
    name: 'Date écrite en nombre de jours',
    one: '# date est devenue un nombre, comme 45321 pour le 30 janvier 2024.',
    many: '# dates sont devenues des nombres, comme 45321 pour le 30 janvier 2024.',
    mend: 'Mettez la colonne au format date AAAA-MM-JJ dans le tableur, puis exportez de nouveau.',
    byHand: 'Aucune date n’est un nombre de cinq chiffres.',
    anchor: 'nombres-et-dates',
  },
  'void-date': {
    group: 'values',
    name: 'Date qui n’existe pas',
    one: '# cellule contient le jour zéro des tableurs au lieu d’une date.',
    many: '# cellules contiennent le jour zéro des tableurs au lieu d’une date.',
    mend: 'Laissez la cellule vide quand la date n’est pas connue.',
    byHand: 'Cherchez 1900 et 1899 dans les colonnes de dates.',
    anchor: 'zero-et-vide',
  },
  'local-date': {
    group: 'values',
    name: 'Date dans un autre ordre que AAAA-MM-JJ',
    one: '# date n’est pas écrite AAAA-MM-JJ.',
    many: '# dates ne sont pas écrites AAAA-MM-JJ.',
    mend: 'Écrivez 2024-02-13 plutôt que 13/02/2024 ou 02/13/2024 : aucun pays ne le lit de travers, et le tri est juste.',
    byHand: 'Dans un éditeur de texte, les dates commencent par l’année.',
    anchor: 'nombres-et-dates',
  },
  'decimal-comma': {
    group: 'values',
    name: 'Virgule décimale',
    one: '# nombre a une virgule décimale.',
    many: '# nombres ont une virgule décimale.',
    mend: 'Préférez le point (7.25) : la plupart des outils n’attendent que lui.',
    byHand: 'Dans un éditeur de texte, cherchez une virgule entre deux chiffres.',
    anchor: 'nombres-et-dates',
  },
  'grouped-number': {
    group: 'values',
    name: 'Espaces dans les nombres',
    one: '# nombre est écrit par groupes de trois chiffres, comme 12 345.',
    many: '# nombres sont écrits par groupes de trois chiffres, comme 12 345.',
    mend: 'Ôtez le séparateur de milliers du format de la colonne avant d’exporter.',
    byHand: 'Dans un éditeur de texte, les nombres n’ont pas d’espace.',
    anchor: 'nombres-et-dates',
  },
  'unit-in-cell': {
    group: 'values',
    name: 'Unité écrite dans la cellule',
    one: '# nombre porte son unité, comme « 12 % » ou « 3 € ».',
    many: '# nombres portent leur unité, comme « 12 % » ou « 3 € ».',
    mend: 'Mettez l’unité dans le nom de la colonne et le nombre seul dans la cellule.',
    byHand: 'Cherchez « % » et « € » dans les colonnes de nombres.',
    anchor: 'nombres-et-dates',
  },
  placeholder: {
    group: 'values',
    name: 'Mot à la place d’une valeur',
    one: '# cellule dit qu’il n’y a rien à dire, comme « NC » ou « - ».',
    many: '# cellules disent qu’il n’y a rien à dire, comme « NC » ou « - ».',
    mend: 'Laissez la cellule vide, et expliquez l’absence dans la documentation ou dans une colonne à part.',
    byHand: 'Le filtre de la colonne ne propose ni « NC », ni « N/A », ni « - ».',
    anchor: 'zero-et-vide',
  },
  'spreadsheet-error': {
    group: 'values',
    name: 'Erreur de formule',
    one: '# cellule contient une erreur de formule, comme #REF!.',
    many: '# cellules contiennent une erreur de formule, comme #REF!.',
    mend: 'Corrigez la formule, ou collez les valeurs seules, puis exportez de nouveau.',
    byHand: 'Cherchez « # » dans le fichier.',
    anchor: 'tableur',
  },
  'cell-spaces': {
    group: 'values',
    name: 'Espaces autour d’une valeur',
    one: '# cellule commence ou finit par un espace.',
    many: '# cellules commencent ou finissent par un espace.',
    mend: 'La fonction SUPPRESPACE du tableur les ôte. Le fichier corrigé n’en a plus.',
    byHand: 'Comparez la longueur (NBCAR) d’une cellule avant et après SUPPRESPACE.',
    anchor: 'tableau',
  },
  'formula-like-cell': {
    group: 'values',
    name: 'Cellule qui ressemble à une formule',
    one: '# cellule commence comme une formule : un tableur pourrait l’exécuter.',
    many: '# cellules commencent comme une formule : un tableur pourrait les exécuter.',
    mend: 'Collez les valeurs à la place des formules, et n’écrivez rien qui commence par « = », « + » ou « @ ».',
    byHand: 'Dans un éditeur de texte, cherchez un signe = juste après un séparateur.',
    anchor: 'tableur',
  },
  'markup-in-cell': {
    group: 'values',
    name: 'Balises HTML',
    one: '# cellule contient des balises HTML.',
    many: '# cellules contiennent des balises HTML.',
    mend: 'Publiez le texte sans balises.',
    byHand: 'Cherchez « < » dans le fichier.',
    anchor: 'tableau',
  },
  'social-security-number': {
    group: 'personal',
    name: 'Numéro de sécurité sociale',
    one: '# cellule contient ce qui paraît un numéro de sécurité sociale.',
    many: '# cellules contiennent ce qui paraît des numéros de sécurité sociale.',
    mend: 'Retirez la colonne avant toute publication, et prévenez votre délégué à la protection des données.',
    byHand: 'Cherchez des nombres de treize ou quinze chiffres qui commencent par 1 ou 2.',
    anchor: 'donnees-personnelles',
  },
  'bank-account': {
    group: 'personal',
    name: 'Compte bancaire',
    one: '# cellule contient un IBAN valable.',
    many: '# cellules contiennent un IBAN valable.',
    mend: 'Retirez la colonne avant toute publication.',
    byHand: 'Cherchez « FR76 » dans le fichier.',
    anchor: 'donnees-personnelles',
  },
  'personal-email': {
    group: 'personal',
    name: 'Adresse électronique d’une personne',
    one: '# cellule contient une adresse qui paraît celle d’une personne.',
    many: '# cellules contiennent une adresse qui paraît celle d’une personne.',
    mend: 'Remplacez-la par l’adresse d’un service, ou assurez-vous que la personne ou la loi le permet.',
    byHand: 'Cherchez « @ » : les adresses prenom.nom et celles de messageries privées sont à retirer.',
    anchor: 'donnees-personnelles',
  },
  'personal-phone': {
    group: 'personal',
    name: 'Téléphone mobile',
    one: '# cellule contient un numéro de mobile, souvent personnel.',
    many: '# cellules contiennent un numéro de mobile, souvent personnel.',
    mend: 'Donnez le numéro du service, ou assurez-vous que la personne ou la loi le permet.',
    byHand: 'Cherchez les numéros qui commencent par 06 ou 07.',
    anchor: 'donnees-personnelles',
  },
  'contact-email': {
    group: 'personal',
    name: 'Adresses électroniques de services',
    one: '# cellule contient une adresse électronique, qui paraît celle d’un service.',
    many: '# cellules contiennent une adresse électronique, qui paraît celle d’un service.',
    mend: 'Assurez-vous qu’aucune n’est celle d’une personne.',
    byHand: 'Cherchez « @ » dans le fichier.',
    anchor: 'donnees-personnelles',
  },
  'contact-phone': {
    group: 'personal',
    name: 'Numéros de téléphone',
    one: '# cellule contient un numéro de téléphone fixe.',
    many: '# cellules contiennent un numéro de téléphone fixe.',
    mend: 'Assurez-vous que ce sont ceux d’établissements et non de particuliers.',
    byHand: 'Cherchez les suites de dix chiffres qui commencent par 0.',
    anchor: 'donnees-personnelles',
  },
  'personal-columns': {
    group: 'personal',
    name: 'Colonnes qui décrivent des personnes',
    ...always(
      'Un prénom, une date de naissance et de quoi joindre la personne : chaque ligne paraît décrire quelqu’un.',
    ),
    mend: 'Publiez des chiffres par groupe plutôt que des personnes, ou ôtez ces colonnes ; demandez conseil à votre délégué à la protection des données.',
    byHand: 'Lisez les noms des colonnes : ensemble, elles ne suffisent pas à retrouver quelqu’un.',
    anchor: 'donnees-personnelles',
  },
};
