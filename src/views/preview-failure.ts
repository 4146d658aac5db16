import type { Portal } from '../catalog/schemas/portal.ts';
import type { PreviewFailure } from '../catalog/schemas/preview.ts';
import type { Resource } from '../catalog/schemas/resource.ts';
import type { TableErrorCode } from '../tabular/table.ts';
import { formatByteSize } from '../french/byte-size.ts';
import { formatDay } from '../french/date.ts';
import { typeset } from '../french/typography.ts';
import { formatLabel } from '../catalog/format.ts';
import { statusMeaning } from './resource-availability.ts';

/** Why a resource is not shown, and what its reader can do. */
export interface PreviewFailureView {
  /** One sentence: what happened, and since when. */
  readonly reason: string;
  /** One sentence: the next step. */
  readonly advice: string;
  /** Whether the producer can mend it: the page then leads to the discussion of the dataset. */
  readonly mendable: boolean;
}

type Limits = Portal['limits']['previews'];

/** A failure in plain French. Its date is the day it was first seen. */
export function toPreviewFailure(
  failure: PreviewFailure,
  resource: Pick<Resource, 'format' | 'refusedScheme'>,
  limits: Limits,
): PreviewFailureView {
  const { reason, advice, mendable } = explain(failure, resource, limits);
  return { reason: typeset(reason), advice: typeset(advice), mendable };
}

const askProducer = 'Signalez-le au producteur dans les discussions du jeu de données.';
const tryAgain =
  'Le portail réessaiera à sa prochaine mise à jour ; d’ici là, essayez de télécharger le fichier.';
const download = 'Téléchargez-le pour l’ouvrir sur votre ordinateur.';

function explain(
  failure: PreviewFailure,
  { format, refusedScheme }: Pick<Resource, 'format' | 'refusedScheme'>,
  limits: Limits,
): PreviewFailureView {
  const day = formatDay(failure.since);
  switch (failure.code) {
    case 'no-address':
      return {
        reason:
          refusedScheme === null
            ? 'La fiche n’indique aucune adresse pour ce fichier.'
            : `L’adresse de ce fichier (${refusedScheme}) ne peut pas être ouverte depuis une page web.`,
        advice: askProducer,
        mendable: true,
      };
    case 'refused-address':
      return {
        reason: `Le ${day}, l’adresse de ce fichier menait à un réseau qui n’est pas public.`,
        advice: askProducer,
        mendable: true,
      };
    case 'unsupported':
      return {
        reason:
          format === null
            ? 'Le portail ne sait pas afficher ce genre de fichier.'
            : `Le portail ne sait pas afficher le format ${formatLabel(format)}.`,
        advice: download,
        mendable: false,
      };
    case 'http-status':
      return httpStatus(failure.status, day);
    case 'timeout':
      return {
        reason: `Le ${day}, le serveur n’avait pas envoyé le fichier au bout de ${Math.round(limits.timeout / 1000).toString()} secondes.`,
        advice: tryAgain,
        mendable: false,
      };
    case 'unreachable':
      return { reason: `Le ${day}, le serveur est resté injoignable.`, advice: tryAgain, mendable: false };
    case 'interrupted':
      return {
        reason: `Le ${day}, le serveur s’est arrêté avant la fin du fichier.`,
        advice: tryAgain,
        mendable: false,
      };
    case 'too-large':
      return {
        reason:
          failure.bytes === null
            ? `Ce fichier dépasse la limite d’aperçu (${formatByteSize(limits.fileBytes)}).`
            : `Ce fichier de ${formatByteSize(failure.bytes)} est au-delà de la limite d’aperçu (${formatByteSize(limits.fileBytes)}).`,
        advice: download,
        mendable: false,
      };
    case 'budget':
      return {
        reason:
          'Ce fichier n’a pas encore été lu : la dernière mise à jour du portail s’est arrêtée avant lui.',
        advice: 'Son aperçu viendra avec une prochaine mise à jour ; d’ici là, téléchargez-le.',
        mendable: false,
      };
    case 'unreadable':
      return unreadable(failure.detail, format);
  }
}

function httpStatus(status: number | null, day: string): PreviewFailureView {
  const meaning = status === null ? undefined : statusMeaning(status);
  const answer = status === null ? 'une erreur' : status.toString();
  const gone = status === 404 || status === 410;
  return {
    reason: `Le serveur a répondu ${answer}${meaning === undefined ? '' : ` (${meaning})`} le ${day}.`,
    advice: gone || status === 401 || status === 403 ? askProducer : tryAgain,
    mendable: gone || status === 401 || status === 403,
  };
}

/** What was found in a file instead of a table. */
export const tableErrorTexts: Readonly<Record<TableErrorCode, string>> = {
  empty: 'Le fichier est vide.',
  html: 'À la place du fichier, le serveur envoie une page web.',
  binary: 'Le fichier ne contient pas de texte : ce n’est pas le format annoncé.',
  'not-a-table': 'Le contenu du fichier n’a pas la forme d’un tableau.',
  'invalid-json': 'Le fichier JSON n’est pas valide.',
  'broken-archive': 'Le fichier compressé est abîmé.',
  'archive-too-large': 'Une fois décompressé, le fichier est au-delà de la limite d’aperçu.',
  encrypted: 'Le fichier est protégé par un mot de passe.',
  unsupported: 'Le portail ne sait pas afficher ce genre de fichier.',
};

function unreadable(detail: PreviewFailure['detail'], format: string | null): PreviewFailureView {
  const reason = detail === null ? 'Le contenu du fichier n’a pas pu être lu.' : tableErrorTexts[detail];
  const ours = detail === 'archive-too-large' || detail === 'unsupported' || detail === 'not-a-table';
  if (ours) return { reason, advice: download, mendable: false };
  const announced =
    format === null || detail === 'empty' ? '' : ` Le format annoncé est ${formatLabel(format)}.`;
  return { reason: `${reason}${announced}`, advice: askProducer, mendable: true };
}
