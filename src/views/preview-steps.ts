import type { Dataset } from '../catalog/schemas/dataset.ts';
import type { Resource } from '../catalog/schemas/resource.ts';
import type { PreviewFailureView } from './preview-failure.ts';
import { resourceAddress } from './resource-address.ts';

/** Somewhere to go when there is nothing to see. */
export interface PreviewStep {
  readonly label: string;
  readonly href: string;
  readonly external: boolean;
}

/** Where to go from a resource that is not shown, the most useful first. */
export function toPreviewSteps(
  { mendable }: Pick<PreviewFailureView, 'mendable'>,
  resource: Resource,
  dataset: Pick<Dataset, 'pageUrl'>,
  discussHref: string,
): PreviewStep[] {
  const address = resourceAddress(resource);
  const steps: (PreviewStep | null)[] = [
    address === null
      ? null
      : { label: 'Télécharger le fichier', href: address, external: !address.startsWith('/') },
    resource.previewUrl === null || !resource.analysis.tabular
      ? null
      : { label: 'L’ouvrir dans explore.data.gouv.fr', href: resource.previewUrl, external: true },
    mendable ? { label: 'Le signaler au producteur', href: discussHref, external: true } : null,
    { label: 'Voir sa fiche sur data.gouv.fr', href: dataset.pageUrl, external: true },
  ];
  return steps.filter((step) => step !== null);
}
