import type { Resource } from '../catalog/schemas/resource.ts';
import type { Preview } from '../catalog/schemas/preview.ts';
import { formatDate, formatDay } from '../french/date.ts';

/** Whether a file can be had, in words. */
export interface Availability {
  readonly state: 'available' | 'unavailable' | 'unknown';
  readonly text: string;
}

const statusMeanings: Readonly<Record<number, string>> = {
  401: 'identification demandée',
  403: 'accès refusé',
  404: 'adresse introuvable',
  410: 'fichier retiré',
  429: 'trop de demandes',
  500: 'erreur interne',
  502: 'passerelle en erreur',
  503: 'service indisponible',
  504: 'délai dépassé',
};

/** What an HTTP status means to a reader, `undefined` when it says nothing to one. */
export function statusMeaning(status: number): string | undefined {
  return statusMeanings[status];
}

/**
 * What was seen last: our own reading when there is one, so that a page never says two things; else what
 * data.gouv.fr's crawler saw, or why the address is not given.
 */
export function toAvailability(resource: Resource, preview?: Preview): Availability {
  const seen = preview === undefined || resource.embeddedFile !== undefined ? null : seenBy(preview);
  if (seen !== null) return seen;
  const { url, refusedScheme, storage, check, embeddedFile } = resource;
  if (embeddedFile !== undefined) return { state: 'available', text: 'servi par ce portail' };
  if (url === null) {
    return {
      state: 'unavailable',
      text:
        refusedScheme === null ? 'aucune adresse n’est indiquée' : `adresse refusée\u00a0: ${refusedScheme}`,
    };
  }
  if (check.available === false) return { state: 'unavailable', text: failure(check) };
  if (check.available === true) return { state: 'available', text: 'disponible' };
  return storage === 'file'
    ? { state: 'available', text: 'hébergé par data.gouv.fr' }
    : { state: 'unknown', text: 'disponibilité non vérifiée' };
}

/** What our reading says of the server; `null` when it says nothing (no address, too large, not read yet). */
function seenBy(preview: Preview): Availability | null {
  if (preview.kind === 'table') {
    return preview.from === 'tabular-api' ? null : { state: 'available', text: 'disponible' };
  }
  if (preview.kind !== 'none') return null;
  const { code, status, since } = preview.failure;
  const on = ` le\u00a0${formatDay(since)}`;
  switch (code) {
    case 'http-status':
      return { state: 'unavailable', text: `${answerText(status)}${on}` };
    case 'timeout':
      return { state: 'unavailable', text: `le serveur n’a pas répondu à temps${on}` };
    case 'unreachable':
      return { state: 'unavailable', text: `le serveur est resté injoignable${on}` };
    case 'interrupted':
      return { state: 'unavailable', text: `le serveur s’est arrêté avant la fin du fichier${on}` };
    case 'unreadable':
      return { state: 'available', text: 'disponible' };
    default:
      return null;
  }
}

function failure({ status, timeout, checkedAt }: Resource['check']): string {
  const on = checkedAt === null ? '' : ` le\u00a0${formatDate(checkedAt)}`;
  if (timeout) return `le serveur n’a pas répondu à temps${on}`;
  if (status === null) return `le serveur est resté injoignable${on}`;
  return `${answerText(status)}${on}`;
}

function answerText(status: number | null): string {
  if (status === null) return 'le serveur a répondu par une erreur';
  const meaning = statusMeaning(status);
  return `le serveur a répondu ${status.toString()}${meaning === undefined ? '' : ` (${meaning})`}`;
}
