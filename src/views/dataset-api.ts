import type { Resource } from '../catalog/schemas/resource.ts';

/** data.gouv.fr's API over the tables it has read (contract §12). */
export const tabularApi = 'https://tabular-api.data.gouv.fr/api/resources';

interface Snippet {
  readonly id: string;
  readonly label: string;
  /** What the copy button says it copies. */
  readonly subject: string;
  readonly code: string;
}

export interface DatasetApi {
  /** Title of the file that is read. */
  readonly resource: string;
  readonly baseUrl: string;
  readonly snippets: readonly Snippet[];
}

/** Ways to read the main file from a program; `null` when data.gouv.fr serves no table of it. */
export function toDatasetApi(resource: Resource | null): DatasetApi | null {
  if (resource === null || !resource.analysis.tabular) return null;
  const baseUrl = `${tabularApi}/${resource.id}/data/`;
  return {
    resource: resource.title,
    baseUrl,
    snippets: [
      { id: 'curl', label: 'curl', subject: 'la commande curl', code: `curl '${baseUrl}?page_size=20'` },
      { id: 'python', label: 'Python', subject: 'le programme Python', code: python(baseUrl) },
      {
        id: 'javascript',
        label: 'JavaScript',
        subject: 'le programme JavaScript',
        code: javascript(baseUrl),
      },
    ],
  };
}

/** Standard library only: it runs as it is pasted. */
function python(url: string): string {
  return `import json
from urllib.request import urlopen

url = "${url}?page_size=50"
while url:
    with urlopen(url) as response:
        page = json.load(response)
    for row in page["data"]:
        print(row)
    url = page["links"]["next"]`;
}

function javascript(url: string): string {
  return `const response = await fetch("${url}?page_size=50");
const { data, meta } = await response.json();
console.log(meta.total, data);`;
}
