import type { Resource } from '../catalog/schemas/resource.ts';
import { formatDate } from '../french/date.ts';

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

/** What data.gouv.fr's crawler saw, or why the address is not given. */
export function toAvailability(resource: Resource): Availability {
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

function failure({ status, timeout, checkedAt }: Resource['check']): string {
  const on = checkedAt === null ? '' : ` le\u00a0${formatDate(checkedAt)}`;
  if (timeout) return `le serveur n’a pas répondu à temps${on}`;
  if (status === null) return `le serveur est resté injoignable${on}`;
  const meaning = statusMeaning(status);
  return `le serveur a répondu ${status.toString()}${meaning === undefined ? '' : ` (${meaning})`}${on}`;
}
