import { z } from 'zod';
import fr from 'zod/v4/locales/fr.js';
import type { Manifest } from '../catalog/schemas/manifest.ts';
import { lineOrNull } from './values.ts';
import { DatagouvError } from './errors.ts';

type Entry = Manifest['quarantined'][number];

/** What `Quarantine.admit` puts a record through. */
export interface Passage<Wire, Domain> {
  readonly kind: string;
  readonly wire: z.ZodType<Wire>;
  readonly toDomain: (wire: Wire) => unknown;
  readonly domain: z.ZodType<Domain>;
}

const { localeError } = fr();

/** Longest title kept in the report. */
const titleLength = 120;

/** Lets in the records that fit, keeps the reason for each that does not. */
export class Quarantine {
  readonly #entries = new Map<string, Entry>();
  readonly #received = new Map<string, number>();

  /** The record in our domain, or `null` when it does not fit and its reason was noted. */
  admit<Wire, Domain>(record: unknown, passage: Passage<Wire, Domain>): Domain | null {
    this.#count(passage.kind);
    const wire = passage.wire.safeParse(record, { error: localeError });
    if (!wire.success) return this.#refuse(passage.kind, record, explain(wire.error));
    const domain = passage.domain.safeParse(passage.toDomain(wire.data), { error: localeError });
    if (!domain.success) return this.#refuse(passage.kind, record, explain(domain.error));
    return domain.data;
  }

  /** Keeps out a record for a reason of ours. */
  refuse(kind: string, record: unknown, reason: string): void {
    this.#count(kind);
    this.#refuse(kind, record, reason);
  }

  /** Keeps out a record that had been let in. */
  expel(kind: string, record: unknown, reason: string): void {
    this.#refuse(kind, record, reason);
  }

  /** In a stable order. */
  get entries(): Entry[] {
    return [...this.#entries].sort(([a], [b]) => compare(a, b)).map(([, entry]) => entry);
  }

  /** Whether a record is in quarantine. */
  holds(kind: string, id: string): boolean {
    return [...this.#entries.values()].some((entry) => entry.kind === kind && entry.id === id);
  }

  /**
   * Organisations count for nothing here: one that is gone is a fact, and its datasets are asked for one by one.
   *
   * @throws DatagouvError when more than `limit` of the datasets, or of all records, were kept out: the source or
   *   the mapping is then wrong, not the records.
   */
  assertShare(limit: number): void {
    const counted = this.entries.filter(({ kind }) => kind !== 'organization');
    const datasets = counted.filter(({ kind }) => kind === 'dataset');
    const received = [...this.#received].filter(([kind]) => kind !== 'organization');
    const all = received.reduce((sum, [, count]) => sum + count, 0);
    assertBelow(datasets, this.#received.get('dataset') ?? 0, limit, 'Jeux de données');
    assertBelow(counted, all, limit, 'Toutes les fiches');
  }

  #refuse(kind: string, record: unknown, reason: string): null {
    const { id, title, name } = z
      .looseObject({ id: z.unknown(), title: z.unknown(), name: z.unknown() })
      .partial()
      .catch({})
      .parse(record);
    const entry = {
      kind,
      id: typeof id === 'string' ? id : null,
      title: toTitle(title) ?? toTitle(name),
      reason,
    };
    // The same record comes by several lists: its organisation's, a topic's.
    this.#entries.set(sortKey(entry), entry);
    return null;
  }

  #count(kind: string): void {
    this.#received.set(kind, (this.#received.get(kind) ?? 0) + 1);
  }
}

function assertBelow(refused: readonly Entry[], received: number, limit: number, what: string): void {
  if (refused.length <= received * limit) return;
  const [first] = refused;
  throw new DatagouvError(
    `${what} : ${refused.length.toString()} sur ${received.toString()} ne conviennent pas, soit plus de ${(limit * 100).toString()} %.`,
    `Premier motif : ${first?.reason ?? ''} (${first?.id ?? 'sans identifiant'}). L’API a sans doute changé : voir src/datagouv/README.md.`,
  );
}

function explain(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'fiche'} : ${issue.message}`).join(' ; ');
}

function toTitle(value: unknown): string | null {
  return typeof value === 'string' ? (lineOrNull(value)?.slice(0, titleLength) ?? null) : null;
}

function sortKey({ kind, id, title, reason }: Entry): string {
  return [kind, id ?? '', title ?? '', reason].join('\n');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
