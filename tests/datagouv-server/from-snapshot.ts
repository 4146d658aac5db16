import type { Dataset } from '../../src/catalog/schemas/dataset.ts';
import type { Resource } from '../../src/catalog/schemas/resource.ts';
import type { SnapshotRecords } from '../../src/catalog/guards.ts';
import type { WireRecord, WireRecords } from './records.ts';

/** A snapshot, such as the embedded sample, as the API would send it: the mapping of `normalize.ts`, backwards. */
export function toWireRecords(records: SnapshotRecords): WireRecords {
  return {
    datasets: records.datasets.map(toWireDataset),
    organizations: records.organizations.map(({ pageUrl, logo, badges, ...organization }) => ({
      ...organization,
      page: pageUrl,
      logo: logo === null ? null : `{origin}/static/${logo}`,
      badges: badges.map((kind) => ({ kind })),
    })),
    reuses: records.reuses.map((reuse) => ({
      id: reuse.id,
      slug: reuse.slug,
      title: reuse.title,
      description: reuse.description,
      type: reuse.type,
      topic: reuse.topic,
      url: reuse.url,
      page: reuse.pageUrl,
      datasets: reuse.datasetIds.map((id) => ({ id })),
      tags: reuse.keywords,
      organization: reuse.organizationName === null ? null : { name: reuse.organizationName },
      created_at: reuse.createdAt,
      last_modified: reuse.modifiedAt,
      metrics: { views: reuse.views },
    })),
    dataservices: records.dataservices.map((service) => ({
      id: service.id,
      slug: service.slug,
      title: service.title,
      description: service.description,
      base_api_url: service.baseUrl,
      machine_documentation_url: service.machineDocumentationUrl,
      technical_documentation_url: service.technicalDocumentationUrl,
      rate_limiting: service.rateLimiting,
      availability: service.availability,
      format: service.format,
      license: service.license,
      access_type: service.accessType,
      tags: service.keywords,
      organization: service.organizationId === null ? null : { id: service.organizationId },
      created_at: service.createdAt,
      metadata_modified_at: service.modifiedAt,
      datasets: { total: service.datasetIds.length },
      dataset_ids: service.datasetIds,
      metrics: { views: service.views },
      self_web_url: service.pageUrl,
    })),
    discussions: records.discussions.map((thread) => ({
      id: thread.id,
      title: thread.title,
      subject: { class: 'Dataset', id: thread.datasetId },
      discussion: [
        ...thread.answers.map(({ organizationId, organizationName, postedAt, content }) => ({
          content,
          posted_on: postedAt,
          posted_by_organization: { id: organizationId, name: organizationName },
        })),
        ...Array.from({ length: thread.messageCount - thread.answers.length }, () => ({
          content: 'Message d’un visiteur.',
          posted_on: thread.createdAt,
          posted_by_organization: null,
        })),
      ],
      created: thread.createdAt,
      closed: thread.closedAt,
      self_web_url: thread.pageUrl,
    })),
  };
}

function toWireDataset(dataset: Dataset): WireRecord {
  const { metrics, quality, spatialCoverage, harvest } = dataset;
  return {
    id: dataset.id,
    slug: dataset.slug,
    title: dataset.title,
    acronym: dataset.acronym,
    description: dataset.description,
    description_short: dataset.summary,
    created_at: dataset.createdAt,
    last_modified: dataset.modifiedAt,
    last_update: dataset.updatedAt,
    archived: null,
    deleted: null,
    private: false,
    tags: dataset.keywords,
    badges: dataset.badges.map((kind) => ({ kind })),
    frequency: dataset.frequency,
    license: dataset.license,
    access_type: dataset.accessType,
    temporal_coverage: dataset.temporalCoverage,
    spatial: {
      zones: spatialCoverage.zones,
      granularity: spatialCoverage.granularity ?? 'other',
      geom: null,
    },
    metrics: {
      views: metrics.views,
      resources_downloads: metrics.downloads,
      reuses: metrics.reuses,
      followers: metrics.followers,
      discussions: metrics.discussions,
      discussions_open: metrics.openDiscussions,
    },
    quality: {
      license: quality.license,
      temporal_coverage: quality.temporalCoverage,
      spatial: quality.spatialCoverage,
      update_frequency: quality.frequency,
      dataset_description_quality: quality.description,
      has_resources: quality.hasResources,
      has_open_format: quality.hasOpenFormat,
      all_resources_available: quality.allResourcesAvailable,
      resources_documentation: quality.resourcesDocumented,
      update_fulfilled_in_time: quality.updatedInTime,
      score: quality.score,
    },
    harvest: harvest && {
      domain: harvest.domain,
      remote_url: harvest.remoteUrl,
      last_update: harvest.harvestedAt,
    },
    organization: { id: dataset.organizationId },
    owner: null,
    page: dataset.pageUrl,
    resources: dataset.resources.map(toWireResource),
  };
}

function toWireResource(resource: Resource): WireRecord {
  const { check, analysis } = resource;
  const extras = {
    'check:available': check.available,
    'check:status': check.status,
    'check:timeout': check.timeout,
    'check:error': check.error,
    'check:date': check.checkedAt,
    'check:cors:allow-origin': check.cors === true ? '*' : null,
    'check:cors:status': check.cors === false ? 200 : null,
    'analysis:checksum': analysis.checksum,
    'analysis:error': analysis.error,
    'analysis:parsing:error': analysis.parsingError,
    'analysis:parsing:finished_at': analysis.parsedAt,
    'analysis:parsing:parsing_table': analysis.tabular ? 'table' : null,
    'analysis:parsing:parquet_url': analysis.parquetUrl,
    'analysis:parsing:pmtiles_url': analysis.pmtilesUrl,
    'analysis:parsing:geojson_url': analysis.geojsonUrl,
  };
  return {
    id: resource.id,
    title: resource.title,
    description: resource.description,
    type: resource.type,
    filetype: resource.storage,
    format: resource.format,
    url: resource.url ?? (resource.refusedScheme === null ? '' : `${resource.refusedScheme}:refused`),
    latest: resource.latestUrl,
    filesize: resource.byteSize,
    mime: resource.mediaType,
    checksum: resource.checksum,
    created_at: resource.createdAt,
    last_modified: resource.modifiedAt,
    metrics: resource.downloads === null ? {} : { views: resource.downloads },
    schema: resource.schema,
    // Keys are absent, never null (contract §2.10).
    extras: Object.fromEntries(Object.entries(extras).filter(([, value]) => value !== null)),
    preview_url: resource.previewUrl,
  };
}
