/** Why a document is not shown; the words are in the page. */
export type DocumentFault =
  | 'unreachable'
  | 'refused'
  | 'too-large'
  | 'invalid-json'
  | 'invalid-xml'
  | 'entities'
  | 'not-raster'
  | 'broken-archive'
  | 'no-ranges'
  | 'empty';

/** What the viewer of documents says; written in the page as JSON. */
export interface DocumentTexts {
  readonly root: string;
  readonly more: string;
  readonly tooDeep: string;
  readonly shownWhole: string;
  readonly shownLines: string;
  readonly textLabel: string;
  readonly imageSize: string;
  readonly archiveLabel: string;
  readonly fileName: string;
  readonly fileSize: string;
  readonly encrypted: string;
  readonly allFiles: string;
  readonly someFiles: string;
  readonly faults: Readonly<Record<DocumentFault, string>>;
}

export const documentTexts: DocumentTexts = {
  root: 'Contenu',
  more: '{shown} éléments sur {total}\u00a0: voir la suite',
  tooDeep: '(trop profond pour être affiché ici)',
  shownWhole: 'Le fichier est affiché.',
  shownLines: 'Début du fichier\u00a0: {count} lignes.',
  textLabel: 'Début du fichier',
  imageSize: '{width}\u00a0×\u00a0{height}\u00a0pixels, {size}.',
  archiveLabel: 'Fichiers de l’archive',
  fileName: 'Fichier',
  fileSize: 'Taille une fois extrait',
  encrypted: 'chiffré',
  allFiles: '{count} fichiers.',
  someFiles: 'Les {shown} premiers fichiers sur {count}.',
  faults: {
    unreachable:
      'Le fichier n’a pas pu être lu d’ici\u00a0: le serveur ne répond pas, ou ne permet pas à d’autres sites de lire ses fichiers. Ouvrez-le directement.',
    refused:
      'Le serveur du fichier a refusé de le donner. Ouvrez-le directement, ou signalez-le au producteur.',
    'too-large': 'Le fichier est trop gros pour être affiché ici. Téléchargez-le.',
    'invalid-json': 'Le fichier n’est pas du JSON valide. Téléchargez-le pour le voir tel qu’il est.',
    'invalid-xml': 'Le fichier n’est pas du XML valide. Téléchargez-le pour le voir tel qu’il est.',
    entities:
      'Ce fichier XML déclare des entités, qui pourraient saturer votre navigateur\u00a0: il n’est pas affiché ici. Téléchargez-le.',
    'not-raster':
      'Ce fichier n’est pas une image PNG, JPEG, GIF, WebP ou AVIF\u00a0: il n’est pas affiché ici.',
    'broken-archive': 'L’archive est incomplète ou n’est pas un ZIP\u00a0: sa liste ne peut pas être lue.',
    'no-ranges':
      'Le serveur ne permet pas de lire une partie du fichier\u00a0: la liste demanderait de tout télécharger.',
    empty: 'Le fichier est vide.',
  },
};
