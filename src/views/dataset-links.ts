import type { Portal } from '../catalog/schemas/portal.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';

/** Where one acts on a dataset: on data.gouv.fr, which keeps accounts, discussions and editing. */
export interface DatasetLinks {
  /** Stable whatever the title becomes: the address to cite. */
  readonly permanent: string;
  readonly page: string;
  readonly discuss: string;
  readonly reuses: string;
  readonly declareReuse: string;
  /** For the members of the producer: its metadata, its files, its discussions. */
  readonly edit: string;
  readonly editFiles: string;
  readonly editDiscussions: string;
}

export function datasetLinks({ id, pageUrl }: Pick<Dataset, 'id' | 'pageUrl'>, portal: Portal): DatasetLinks {
  const { site } = portal.hosts;
  const page = pageUrl.replace(/\/$/u, '');
  const admin = `${site}/admin/datasets/${id}/`;
  return {
    permanent: `${site}/datasets/${id}`,
    page: pageUrl,
    discuss: `${page}/discussions`,
    reuses: `${page}/reuses_and_dataservices`,
    declareReuse: `${site}/admin/reuses/new?dataset_id=${id}`,
    edit: admin,
    editFiles: `${admin}files`,
    editDiscussions: `${admin}discussions`,
  };
}
