/** Families of formats, in display order. */
export const formatFamilies = [
  'tabular',
  'geographic',
  'structured',
  'document',
  'archive',
  'other',
] as const;
export type FormatFamily = (typeof formatFamilies)[number];

export interface Format {
  /** As on screen. */
  readonly label: string;
  readonly family: FormatFamily;
  /** Open and readable by a machine, in the sense of the quality criterion. */
  readonly open: boolean;
  /** In words, for those who do not know the acronym. */
  readonly description: string;
}

/** Formats the catalogue holds, by normalised id, which is also the slug of the format's page. */
export const formats: Readonly<Record<string, Format>> = {
  csv: {
    label: 'CSV',
    family: 'tabular',
    open: true,
    description: 'tableau en texte, lisible par tout tableur',
  },
  tsv: {
    label: 'TSV',
    family: 'tabular',
    open: true,
    description: 'tableau en texte, colonnes séparées par des tabulations',
  },
  xlsx: { label: 'XLSX', family: 'tabular', open: false, description: 'classeur Excel' },
  xls: { label: 'XLS', family: 'tabular', open: false, description: 'classeur Excel, ancien format' },
  ods: { label: 'ODS', family: 'tabular', open: true, description: 'classeur OpenDocument' },
  parquet: {
    label: 'Parquet',
    family: 'tabular',
    open: true,
    description: 'tableau compressé en colonnes, pour l’analyse de données',
  },
  geojson: {
    label: 'GeoJSON',
    family: 'geographic',
    open: true,
    description: 'données géographiques en JSON',
  },
  shp: {
    label: 'Shapefile',
    family: 'geographic',
    open: true,
    description: 'données géographiques, pour un logiciel de cartographie',
  },
  gpkg: {
    label: 'GeoPackage',
    family: 'geographic',
    open: true,
    description: 'base de données géographiques',
  },
  kml: {
    label: 'KML',
    family: 'geographic',
    open: true,
    description: 'données géographiques, pour un globe virtuel',
  },
  wms: { label: 'WMS', family: 'geographic', open: true, description: 'service de cartes' },
  wfs: { label: 'WFS', family: 'geographic', open: true, description: 'service de données géographiques' },
  pmtiles: {
    label: 'PMTiles',
    family: 'geographic',
    open: true,
    description: 'tuiles de carte en un fichier',
  },
  json: {
    label: 'JSON',
    family: 'structured',
    open: true,
    description: 'données structurées, pour les programmes',
  },
  xml: { label: 'XML', family: 'structured', open: true, description: 'données structurées à balises' },
  xsd: { label: 'XSD', family: 'structured', open: true, description: 'schéma d’un fichier XML' },
  rdf: { label: 'RDF', family: 'structured', open: true, description: 'données liées du web sémantique' },
  ttl: { label: 'Turtle', family: 'structured', open: true, description: 'données liées, notation Turtle' },
  n3: { label: 'N3', family: 'structured', open: true, description: 'données liées, notation N3' },
  nt: {
    label: 'N-Triples',
    family: 'structured',
    open: true,
    description: 'données liées, un triplet par ligne',
  },
  jsonld: { label: 'JSON-LD', family: 'structured', open: true, description: 'données liées en JSON' },
  marc: { label: 'MARC', family: 'structured', open: true, description: 'notices de bibliothèque' },
  txt: { label: 'Texte', family: 'document', open: true, description: 'texte brut' },
  html: { label: 'HTML', family: 'document', open: true, description: 'page web' },
  pdf: { label: 'PDF', family: 'document', open: false, description: 'document à lire ou à imprimer' },
  odt: { label: 'ODT', family: 'document', open: true, description: 'texte OpenDocument' },
  docx: { label: 'DOCX', family: 'document', open: false, description: 'texte Word' },
  doc: { label: 'DOC', family: 'document', open: false, description: 'texte Word, ancien format' },
  rtf: { label: 'RTF', family: 'document', open: true, description: 'texte enrichi' },
  image: { label: 'Image', family: 'document', open: true, description: 'image' },
  zip: { label: 'ZIP', family: 'archive', open: true, description: 'archive compressée' },
  '7z': { label: '7z', family: 'archive', open: true, description: 'archive compressée' },
  gz: { label: 'GZ', family: 'archive', open: true, description: 'fichier compressé' },
  tar: { label: 'TAR', family: 'archive', open: true, description: 'archive' },
  api: { label: 'API', family: 'other', open: true, description: 'interface de programmation' },
  link: { label: 'Lien', family: 'other', open: false, description: 'adresse d’une page ou d’un service' },
};

export const formatFamilyLabels: Readonly<Record<FormatFamily, string>> = {
  tabular: 'Tableaux',
  geographic: 'Données géographiques',
  structured: 'Données structurées',
  document: 'Documents',
  archive: 'Archives',
  other: 'Autres',
};

const aliases: Readonly<Record<string, string>> = {
  'vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'vnd.ms-excel': 'xls',
  excel: 'xls',
  word: 'docx',
  msword: 'doc',
  'vnd.oasis.opendocument.spreadsheet': 'ods',
  'vnd.oasis.opendocument.text': 'odt',
  'rdf/xml': 'rdf',
  'rdf+xml': 'rdf',
  'rdf/n3': 'n3',
  'rdf/nt': 'nt',
  'rdf.nt': 'nt',
  'x-turtle': 'ttl',
  turtle: 'ttl',
  'ld+json': 'jsonld',
  'json-ld': 'jsonld',
  'geo+json': 'geojson',
  'vnd.geo+json': 'geojson',
  'esri shapefile (shp)': 'shp',
  shapefile: 'shp',
  geopackage: 'gpkg',
  plain: 'txt',
  text: 'txt',
  texte: 'txt',
  'tab-separated-values': 'tsv',
  'csv.gz': 'csv',
  'csv.tar.gz': 'csv',
  url: 'link',
  'lien vers': 'link',
  lien: 'link',
  www: 'link',
  'www:link': 'link',
  htm: 'html',
  'xhtml+xml': 'html',
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  gif: 'image',
  tiff: 'image',
  tif: 'image',
  webp: 'image',
  'x-7z-compressed': '7z',
  'x-zip-compressed': 'zip',
  gzip: 'gz',
  'x-gzip': 'gz',
  'x-tar': 'tar',
};

/** Words that say nothing of a format. */
const meaningless = new Set([
  '',
  'autre',
  'other',
  'octet-stream',
  'application/octet-stream',
  'inconnu',
  'unknown',
  'file',
  'fichier',
  'none',
  'null',
]);

/**
 * Normalised format of a resource from what the producer declared, the media type and the extension of the
 * address (contract §14.6). An unknown format is kept as declared, in lower case; `null` when nothing tells.
 */
export function normalizeFormat(
  declared: string | null,
  mediaType: string | null,
  url: string | null,
): string | null {
  const known = knownFormat(declared) ?? knownFormat(extensionOf(url)) ?? knownFormat(mediaType);
  if (known !== null) return known;
  const raw = clean(declared);
  return meaningless.has(raw) || !/^[a-z0-9][a-z0-9.+-]{0,19}$/u.test(raw) ? null : raw;
}

/** Label of a normalised format; an unknown one in capitals. */
export function formatLabel(format: string): string {
  return formats[format]?.label ?? format.toUpperCase();
}

/** Family of a normalised format. */
export function formatFamily(format: string | null): FormatFamily {
  return (format === null ? undefined : formats[format]?.family) ?? 'other';
}

function knownFormat(value: string | null): string | null {
  const raw = clean(value);
  const tail = raw.replace(/^(?:application|text|image)\//u, '');
  for (const candidate of [raw, tail]) {
    const id = Object.hasOwn(aliases, candidate) ? aliases[candidate] : candidate;
    if (id !== undefined && Object.hasOwn(formats, id)) return id;
  }
  return null;
}

function clean(value: string | null): string {
  return (value ?? '').trim().toLowerCase().replace(/^ogc:/u, '').replace(/^\./u, '').replace(/;.*$/u, '');
}

function extensionOf(url: string | null): string | null {
  return /\.([a-z0-9]{1,8})$/iu.exec(url?.split(/[?#]/u)[0] ?? '')?.[1] ?? null;
}
