import type { Snapshot } from '../../src/catalog/snapshot.ts';

/** One line of the summary table. */
export interface SummaryRow {
  readonly label: string;
  /** Records that came, those kept out included. */
  readonly received: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly quarantined: number;
}

const kinds = [
  { file: 'datasets', kind: 'dataset', label: 'Jeux de données' },
  { file: 'organizations', kind: 'organization', label: 'Organisations' },
  { file: 'reuses', kind: 'reuse', label: 'Réutilisations' },
  { file: 'dataservices', kind: 'dataservice', label: 'API' },
  { file: 'discussions', kind: 'discussion', label: 'Discussions' },
] as const;

/** What the new snapshot changes to the last one, kind by kind, with the resources that were kept out. */
export function summarize(previous: Snapshot | null, current: Snapshot): SummaryRow[] {
  const { quarantined, counts } = current.manifest;
  const countQuarantined = (kind: string): number =>
    quarantined.filter((entry) => entry.kind === kind).length;
  const rows = kinds.map(({ file, kind, label }): SummaryRow => {
    const records = current.records[file];
    return {
      label,
      received: records.length + countQuarantined(kind) - countKept(records),
      ...differences(previous?.records[file] ?? [], records),
      quarantined: countQuarantined(kind),
    };
  });
  const resources = countQuarantined('resource');
  const resourceRow = {
    label: 'Fichiers',
    received: counts.resources + resources,
    ...differences(resourcesOf(previous), resourcesOf(current)),
    quarantined: resources,
  };
  return rows.toSpliced(1, 0, resourceRow);
}

/** The table as text, columns aligned. */
export function formatSummary(rows: readonly SummaryRow[]): string {
  const header = ['', 'reçus', 'nouveaux', 'modifiés', 'retirés', 'écartés'];
  const lines = rows.map(({ label, received, added, changed, removed, quarantined }) => [
    label,
    ...[received, added, changed, removed, quarantined].map((count) => count.toLocaleString('fr-FR')),
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...lines].map((line) => line[column]?.length ?? 0)),
  );
  return [header, ...lines]
    .map((line) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What deserves a look: records kept out, kept, gone, vocabularies that drifted. One line each, in French. */
export function noteworthy({ manifest, records }: Snapshot): string[] {
  const names = new Map(records.organizations.map(({ id, name }) => [id, name]));
  return [
    ...manifest.quarantined.map(
      ({ kind, id, title, reason }) =>
        `Écarté (${kind} ${id ?? 'sans identifiant'}) ${title ?? ''} : ${reason}`,
    ),
    ...manifest.kept.map(
      ({ organizationId, datasets, since }) =>
        `Conservé : ${names.get(organizationId) ?? organizationId}, jeux absents des listes sans explication depuis le ${since} : ${datasets.toString()}`,
    ),
    ...manifest.departed.map(({ title, reason }) => `Parti : ${title} (${departureLabels[reason]})`),
    ...manifest.drift.map((drift) => `Vocabulaire : ${drift}`),
  ];
}

const departureLabels: Readonly<Record<Snapshot['manifest']['departed'][number]['reason'], string>> = {
  archived: 'archivé',
  deleted: 'supprimé',
  private: 'devenu privé ou supprimé',
  excluded: 'exclu par content/portal.yaml',
  moved: 'passé à une autre organisation',
};

interface Identified {
  readonly id: string;
}

function differences(
  before: readonly Identified[],
  after: readonly Identified[],
): Pick<SummaryRow, 'added' | 'changed' | 'removed'> {
  const known = new Map(before.map((record) => [record.id, JSON.stringify(record)]));
  const now = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !known.has(id)).length,
    changed: after.filter((record) => known.has(record.id) && known.get(record.id) !== JSON.stringify(record))
      .length,
    removed: before.filter(({ id }) => !now.has(id)).length,
  };
}

function countKept(records: readonly object[]): number {
  return records.filter((record) => 'keptSince' in record && record.keptSince !== null).length;
}

function resourcesOf(snapshot: Snapshot | null): Identified[] {
  return snapshot?.records.datasets.flatMap(({ resources }) => resources) ?? [];
}
