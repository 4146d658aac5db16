import type { Manifest } from '../../src/catalog/schemas/manifest.ts';
import type { PreviewFailure } from '../../src/catalog/schemas/preview.ts';
import { formatByteSize } from '../../src/french/byte-size.ts';
import { counted } from '../../src/french/typography.ts';

type Totals = NonNullable<Manifest['previews']>;

/** Why files have no preview, in the plural, for the person who runs the fetch. */
const reasons: Readonly<Record<PreviewFailure['code'], string>> = {
  'no-address': 'sans adresse',
  'refused-address': 'à une adresse refusée',
  unsupported: 'd’un genre qui ne se lit pas',
  'http-status': 'refusés ou introuvables',
  timeout: 'trop lents',
  unreachable: 'injoignables',
  interrupted: 'interrompus',
  'too-large': 'trop lourds',
  budget: 'hors budget, pour la prochaine fois',
  unreadable: 'illisibles',
};

/** What reading the files gave, in two lines at most; none when they were not read. */
export function formatPreviews(totals: Totals | null): string[] {
  if (totals === null) return [];
  const { tables, tiles, documents, failed, bytes, seconds } = totals;
  const kinds = [
    counted(tables, 'tableau', 'tableaux'),
    counted(tiles, 'carte en tuiles', 'cartes en tuiles'),
    counted(documents, 'document', 'documents'),
  ].join(', ');
  const shown = `Aperçus : ${kinds} ; téléchargement : ${formatByteSize(bytes)} en ${seconds.toLocaleString('fr-FR')} s.`;
  const without = Object.entries(failed) as [PreviewFailure['code'], number][];
  if (without.length === 0) return [shown];
  const listed = without
    .toSorted(([, a], [, b]) => b - a)
    .map(([code, files]) => `${count(files)} ${reasons[code]}`);
  return [shown, `Fichiers sans aperçu : ${listed.join(', ')}.`];
}

function count(value: number): string {
  return value.toLocaleString('fr-FR');
}
