import type { IconName } from '../components/ui/icons.ts';
import { guideToolRoutes } from '../routes.ts';

/** A tool for those who publish: a page of `guideToolRoutes`. */
export interface GuideTool {
  readonly title: string;
  readonly href: string;
  /** What it does, in one sentence. */
  readonly summary: string;
  readonly icon: IconName;
}

const checkTool: GuideTool = {
  title: 'Vérifier un fichier',
  href: guideToolRoutes.checkFile,
  summary:
    'Voir ce qu’un tableur ou un export a abîmé dans un tableau ou une carte, et le réparer, sans rien envoyer.',
  icon: 'quality',
};

export const describeTool: GuideTool = {
  title: 'Décrire un jeu de données',
  href: guideToolRoutes.describeDataset,
  summary:
    'Titre, description, colonnes, mots-clés, couverture\u00a0: un texte prêt à coller, d’après votre fichier ou vos réponses.',
  icon: 'quote',
};

export const rightsTool: GuideTool = {
  title: 'Droits de diffusion',
  href: guideToolRoutes.rights,
  summary:
    'Quelques questions pour savoir si un contenu peut être ouvert, à quelles conditions et sous quelle licence.',
  icon: 'license',
};

/** The tools, in order. One enters with its page. */
export const guideTools: readonly GuideTool[] = [checkTool, describeTool, rightsTool];
