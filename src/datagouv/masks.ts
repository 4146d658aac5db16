/*
 * `X-Fields` masks (contract §1.4): less to send, and no personal data asked. On lists they keep `total` and
 * `next_page`, without which pagination is lost.
 */

const organizationRef = 'id,name,acronym,slug,page,logo_thumbnail,badges{kind}';

const extras = [
  'check:available',
  'check:status',
  'check:timeout',
  'check:error',
  'check:date',
  'check:headers:content-length',
  'check:cors:status',
  'check:cors:allow-origin',
  'analysis:content-length',
  'analysis:checksum',
  'analysis:error',
  'analysis:parsing:error',
  'analysis:parsing:finished_at',
  'analysis:parsing:parsing_table',
  'analysis:parsing:parquet_url',
  'analysis:parsing:pmtiles_url',
  'analysis:parsing:geojson_url',
].join(',');

const resource =
  'id,title,description,filetype,type,format,url,latest,checksum{type,value},filesize,mime,created_at,' +
  `last_modified,metrics{views},extras{${extras}},preview_url,schema{name,version,url}`;

const quality =
  'license,temporal_coverage,spatial,update_frequency,dataset_description_quality,has_resources,' +
  'has_open_format,all_resources_available,resources_documentation,update_fulfilled_in_time,score';

const dataset =
  'id,title,acronym,slug,description,description_short,created_at,last_modified,last_update,archived,deleted,' +
  `private,tags,badges{kind},frequency,license,access_type,temporal_coverage{start,end},` +
  'spatial{zones,granularity},metrics{views,resources_downloads,reuses,followers,discussions,discussions_open},' +
  `quality{${quality}},harvest{domain,remote_url,last_update},organization{${organizationRef}},page,` +
  `resources{${resource}}`;

const reuse =
  'id,title,slug,description,type,topic,url,page,image,image_thumbnail,datasets{id},tags,organization{name},' +
  'created_at,last_modified,deleted,archived,private,metrics{views}';

const dataservice =
  'id,title,slug,description,base_api_url,machine_documentation_url,technical_documentation_url,rate_limiting,' +
  'availability,format,license,access_type,tags,organization{id},created_at,metadata_modified_at,deleted_at,' +
  'archived_at,private,datasets{total},metrics{views},self_web_url';

const discussion =
  'id,title,subject{class,id},discussion{content,posted_on,posted_by_organization{id,name}},created,closed,' +
  'self_web_url';

const list = (fields: string): string => `data{${fields}},total,next_page`;

export const masks = {
  site: 'version',
  organization:
    'id,slug,name,acronym,description,url,page,logo,logo_thumbnail,badges{kind},deleted,' +
    'metrics{datasets,reuses,followers,views}',
  topic: 'id,name,elements{total}',
  datasetState: 'id,archived,deleted,organization{id}',
  datasets: list(dataset),
  datasetIds: list('id'),
  reuses: list(reuse),
  dataservices: list(dataservice),
  discussions: list(discussion),
} as const;
