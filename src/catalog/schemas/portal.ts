import { z } from 'zod';

const objectId = z.string().regex(/^[0-9a-f]{24}$/, 'expected 24 hexadecimal characters');

const advisedKeyword = z.strictObject({
  /** As data.gouv.fr writes keywords: lower case, no accent, hyphens. */
  keyword: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** What it is for, in a few words, without a capital. */
  use: z.string().min(1),
});

/** `content/portal.yaml`: what makes this portal the portal of one ministry. */
export const portalSchema = z.strictObject({
  /** Name of the service, as in the header. */
  name: z.string().min(1),
  /** Who publishes it, as in the header block and the legal notice. */
  publisher: z.string().min(1),
  /** One sentence: what the service is. Used as default description. */
  description: z.string().min(1),
  /** Head of the home page: one strong sentence, then what the service is in a few lines. */
  home: z.strictObject({
    title: z.string().min(1),
    lead: z.string().min(1),
    /** Words shown in the search field while it is empty. */
    searchExample: z.string().min(1).optional(),
  }),
  /** Public origin of the site, `null` until it has one. `SITE_URL` overrides it. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** Where dataset pages declare their canonical address: here, or on data.gouv.fr. */
  datasetCanonical: z.enum(['portal', 'datagouv']),
  /** Organisation ids (data.gouv.fr), in the order they are listed; the first one is the ministry. */
  organizations: z.array(objectId).min(1),
  /** Topic ids (data.gouv.fr) whose datasets are added to those of the organisations. */
  topics: z.array(objectId),
  /** Datasets left out on purpose, each with its reason. */
  exclusions: z.array(z.strictObject({ dataset: objectId, reason: z.string().min(1) })),
  /** Dataservices never shown, by id or by host of their base address: the API tabulaire is bound to every parsed dataset (contract §5). */
  excludedDataservices: z.array(z.string().min(1)),
  /** Keywords too general to say anything of a dataset: never a theme, never highlighted. */
  genericKeywords: z.array(z.string().min(1)),
  /** Keywords that producers are advised to use, each with what it is for. */
  keywordAdvice: z.strictObject({
    /** On every dataset. */
    always: z.array(advisedKeyword),
    /** By subject. */
    recommended: z.array(advisedKeyword),
  }),
  /** Addresses of the services used at fetch. */
  hosts: z.strictObject({
    /** Base of the catalogue API, without `/1` or `/2`. */
    api: z.url(),
    /** API tabulaire (contract §12), up to `/api`: rows of the files that data.gouv.fr has parsed. */
    tabularApi: z.url({ protocol: /^https?$/ }),
    /** Public site, for deep links (discuss, declare a reuse, edit). */
    site: z.url(),
  }),
  /** Bounds of the fetch and of the snapshot guards. */
  limits: z.strictObject({
    /** Milliseconds between two requests to one host. */
    pace: z.int().min(0),
    /** Requests at once to one host. */
    concurrency: z.int().min(1).max(3),
    /** Share of quarantined records above which the snapshot is refused. */
    quarantineShare: z.number().min(0).max(1),
    /** Largest `total` accepted from a topic: an unknown topic returns the whole of data.gouv.fr. */
    topicDatasets: z.int().min(1),
    /** Bytes accepted for one logo or reuse image. */
    imageBytes: z.int().min(1),
    /** Reading of the resources themselves. */
    previews: z.strictObject({
      /** Largest file downloaded whole, in bytes. */
      fileBytes: z.int().min(1),
      /** Bytes and seconds spent on all resources by one `npm start`; `npm run fetch -- --budget` says otherwise. */
      totalBytes: z.int().min(1),
      totalSeconds: z.int().min(1),
      /** First bytes read of a larger CSV. */
      headBytes: z.int().min(1),
      /** Bytes accepted once an archive or a compressed file is unpacked. */
      unpackedBytes: z.int().min(1),
      /** Files asked of one host at once. */
      concurrency: z.int().min(1).max(3),
      /** Milliseconds for one file. */
      timeout: z.int().min(1000),
    }),
  }),
  /** Boundaries and town halls read at fetch (design §8); `null`: the sample's outline and points only. */
  boundaries: z
    .strictObject({
      departements: z.url({ protocol: /^https?$/ }),
      regions: z.url({ protocol: /^https?$/ }),
      communes: z.url({ protocol: /^https?$/ }),
      /** Source and licence, shown under each map that uses them. */
      attribution: z.string().min(1),
    })
    .nullable(),
  /** Base map that a visitor may load from its server, in the style of MapLibre; `null`: the embedded outline only. */
  baseMap: z
    .strictObject({ styleUrl: z.url({ protocol: /^https$/ }), attribution: z.string().min(1) })
    .nullable(),
  /** Outgoing links shown in the header, footer and home, by name. */
  links: z.record(z.string(), z.strictObject({ label: z.string().min(1), url: z.url() })),
  /** Contact addresses, by purpose. */
  contacts: z.array(
    z.strictObject({ email: z.email(), label: z.string().min(1), purpose: z.string().min(1) }),
  ),
  /** Facts of the legal pages; `null` shows « à compléter » and warns at build. */
  legal: z.strictObject({
    publicationDirector: z.string().nullable(),
    publisherAddress: z.string().nullable(),
    publisherPhone: z.string().nullable(),
    hostName: z.string().nullable(),
    hostAddress: z.string().nullable(),
    dataProtectionOfficer: z.string().nullable(),
    accessibilityStatus: z.enum(['non conforme', 'partiellement conforme', 'totalement conforme']),
    /** Day of the accessibility statement, `YYYY-MM-DD`. */
    accessibilityDate: z.iso.date().nullable(),
  }),
});

export type Portal = z.infer<typeof portalSchema>;
