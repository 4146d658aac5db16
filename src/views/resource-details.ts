import type { Resource } from '../catalog/schemas/resource.ts';
import { formatDate } from '../french/date.ts';

/** A term and its value; `href` when the value leads somewhere. */
export interface Detail {
  readonly term: string;
  readonly description: string;
  readonly href?: string | undefined;
}

/** What a developer wants to know of a file. Facts that are unknown are left out. */
export function toResourceDetails(resource: Resource): Detail[] {
  const { id, url, latestUrl, mediaType, checksum, schema, createdAt, modifiedAt, check } = resource;
  const details: (Detail | null)[] = [
    latestUrl === null ? null : { term: 'Adresse permanente', description: latestUrl, href: latestUrl },
    url === null ? null : { term: 'Adresse du fichier', description: url, href: url },
    { term: 'Identifiant', description: id },
    mediaType === null ? null : { term: 'Type de média', description: mediaType },
    checksum === null
      ? null
      : { term: `Somme de contrôle (${checksum.type.toUpperCase()})`, description: checksum.value },
    schema === null ? null : toSchema(schema),
    { term: 'Créé le', description: formatDate(createdAt) },
    { term: 'Modifié le', description: formatDate(modifiedAt) },
    { term: 'Dernier changement constaté', description: toCheck(check) },
    { term: 'Analyse par data.gouv.fr', description: toAnalysis(resource) },
  ];
  return details.filter((detail) => detail !== null && detail.description !== '') as Detail[];
}

function toSchema({ name, version, url }: NonNullable<Resource['schema']>): Detail | null {
  const description = [name ?? url, version].filter((part) => part !== null).join(', version\u00a0');
  const href = url ?? (name === null ? undefined : `https://schema.data.gouv.fr/${name}/`);
  return description === '' ? null : { term: 'Schéma de données', description, href };
}

function toCheck({ status, checkedAt, error }: Resource['check']): string {
  if (checkedAt === null) return '';
  const answer = status === null ? (error ?? 'pas de réponse') : `réponse\u00a0${status.toString()}`;
  return `${answer}, le\u00a0${formatDate(checkedAt)}`;
}

/** A parsing error of a file that is no table says nothing: the crawler tries many (contract §13). */
function toAnalysis({ analysis, format }: Resource): string {
  if (analysis.error === 'File too large to download') return 'fichier trop volumineux pour être analysé';
  if (analysis.error !== null) return 'fichier illisible lors du dernier essai';
  if (analysis.tabular) {
    return analysis.parsedAt === null
      ? 'lu comme un tableau'
      : `lu comme un tableau le\u00a0${formatDate(analysis.parsedAt)}`;
  }
  const tabular = format !== null && ['csv', 'tsv', 'xls', 'xlsx', 'ods', 'parquet'].includes(format);
  return analysis.parsingError !== null && tabular ? 'le tableau n’a pas pu être lu' : '';
}
