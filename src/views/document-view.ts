import type { DocumentKind } from '../catalog/schemas/preview.ts';
import type { ResourceProfile } from '../catalog/schemas/resource-profile.ts';
import { formatByteSize } from '../french/byte-size.ts';
import { counted, formatNumber } from '../french/typography.ts';
import type { Column } from '../components/ui/table.ts';

/** What the page shows of a document that is no table. */
export interface DocumentView {
  readonly kind: DocumentKind;
  /** Where it is; `null` when there is nowhere to go. */
  readonly url: string | null;
  readonly title: string;
  /** Size in bytes, `null` when unknown. */
  readonly bytes: number | null;
  /** Bytes beyond which the browser does not show it. */
  readonly max: number;
  /** Words of the button that shows it; `null` when it cannot be shown here. */
  readonly action: string | null;
  /** What it is and what can be seen of it, or why nothing can. */
  readonly explanation: string;
  /** Files of an archive; `null` for other documents, or when they are not known. */
  readonly files: {
    readonly columns: readonly Column[];
    readonly rows: readonly (readonly string[])[];
  } | null;
}

interface DocumentFacts {
  readonly kind: DocumentKind;
  readonly url: string | null;
  readonly title: string;
  readonly bytes: number | null;
  readonly archive: ResourceProfile['archive'];
}

/** Bytes that a browser shows without effort; a text is only begun. */
const limits: Readonly<Record<DocumentKind, number>> = {
  json: 5_000_000,
  xml: 2_000_000,
  image: 5_000_000,
  text: Number.POSITIVE_INFINITY,
  archive: Number.POSITIVE_INFINITY,
  pdf: 0,
};

const actions: Readonly<Record<DocumentKind, string | null>> = {
  json: 'Afficher le contenu',
  xml: 'Afficher le contenu',
  image: 'Afficher l’image',
  text: 'Afficher le début du texte',
  archive: 'Lister tous les fichiers',
  pdf: null,
};

const explanations: Readonly<Record<DocumentKind, string>> = {
  json: 'Ce fichier JSON n’est pas un tableau\u00a0: son contenu se parcourt comme un arbre.',
  xml: 'Ce fichier XML se parcourt comme un arbre.',
  image: 'L’image est chez son producteur\u00a0: elle n’est chargée qu’à votre demande.',
  text: 'Ce fichier est un texte\u00a0: ses premières lignes peuvent être lues ici.',
  archive: 'Cette archive ZIP réunit plusieurs fichiers\u00a0; leur liste se lit sans la télécharger.',
  pdf: 'Un PDF s’ouvre dans le lecteur de votre navigateur. Il n’est pas affiché dans cette page, qui n’intègre aucun document d’un autre site.',
};

/** The view of a document, from what is known of it at build. */
export function toDocumentView({ kind, url, title, bytes, archive }: DocumentFacts): DocumentView {
  const max = limits[kind];
  const tooLarge = bytes !== null && bytes > max && kind !== 'pdf';
  const unsafe = url?.startsWith('http:') === true;
  const listed = archive !== null && archive.files <= archive.entries.length;
  const action = url === null || tooLarge || unsafe || listed ? null : actions[kind];
  return {
    kind,
    url,
    title,
    bytes,
    max: Number.isFinite(max) ? max : Number.MAX_SAFE_INTEGER,
    action,
    explanation: explain(kind, archive, tooLarge ? bytes : null, unsafe),
    files: archive === null ? null : toFiles(archive),
  };
}

function explain(
  kind: DocumentKind,
  archive: ResourceProfile['archive'],
  tooLarge: number | null,
  unsafe: boolean,
): string {
  if (archive !== null) return describeArchive(archive);
  if (tooLarge !== null)
    return `Ce fichier pèse ${formatByteSize(tooLarge)}\u00a0: au-delà de ${formatByteSize(limits[kind])}, il n’est pas affiché ici. Téléchargez-le pour l’ouvrir.`;
  if (unsafe && kind !== 'pdf')
    return 'Ce fichier est à une adresse non chiffrée (http), que les navigateurs ne lisent pas depuis un site sûr. Ouvrez-le directement.';
  return explanations[kind];
}

function describeArchive({ files, bytes, entries }: NonNullable<ResourceProfile['archive']>): string {
  const size = formatByteSize(bytes);
  if (files === 0) return 'Cette archive ZIP ne contient aucun fichier.';
  const whole = `Cette archive ZIP contient ${counted(files, 'fichier', 'fichiers')}, ${size} une fois extraite.`;
  return files > entries.length ? `${whole} Voici les ${formatNumber(entries.length)} premiers.` : whole;
}

function toFiles({ entries }: NonNullable<ResourceProfile['archive']>): DocumentView['files'] {
  if (entries.length === 0) return null;
  return {
    columns: [{ label: 'Fichier' }, { label: 'Taille une fois extrait', align: 'end' }],
    rows: entries.map(({ name, bytes }) => [name, formatByteSize(bytes)]),
  };
}
