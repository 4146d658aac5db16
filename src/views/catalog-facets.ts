import type { Catalog } from '../catalog/catalog.ts';
import { featureLabels, featuresOf } from '../catalog/dataset-features.ts';
import { datasetFormats } from '../catalog/dataset-formats.ts';
import { datasetPeriod } from '../catalog/dataset-period.ts';
import { formatFamilyLabels, formatFamily, formatLabel } from '../catalog/format.ts';
import { frequencyLabel } from '../catalog/frequency.ts';
import { licenseLabel } from '../catalog/license.ts';
import { producerType, producerTypeLabels } from '../catalog/producer-type.ts';
import type { Dataset } from '../catalog/schemas/dataset.ts';
import { granularityLabel, zoneLabel } from '../catalog/spatial.ts';
import { toParisDay } from '../french/date.ts';
import { typeset } from '../french/typography.ts';
import type { DatasetMeasures } from '../search/dataset-order.ts';
import { encodeFacetTable, type EncodedFacetTable, type FacetRow } from '../search/facet-table.ts';

const millisecondsPerDay = 86_400_000;
const tables = new WeakMap<Catalog, EncodedFacetTable>();

/** The facet table of a catalogue, computed once: list pages count with it, and the browser receives it. */
export function catalogFacetTable(catalog: Catalog): EncodedFacetTable {
  const table =
    tables.get(catalog) ??
    encodeFacetTable(
      catalog.datasets.map((dataset) => toFacetRow(dataset, catalog)),
      dayNumber(catalog.manifest.finishedAt),
    );
  tables.set(catalog, table);
  return table;
}

/** What the catalogue is ordered by, in the order of the table. */
export function catalogMeasures({ datasets }: Pick<Catalog, 'datasets'>): DatasetMeasures {
  return {
    creation: datasets.map(({ createdAt }) => dayNumber(createdAt)),
    views: datasets.map(({ metrics }) => metrics.views),
    downloads: datasets.map(({ metrics }) => metrics.downloads),
    reuses: datasets.map(({ metrics }) => metrics.reuses),
  };
}

function toFacetRow(dataset: Dataset, catalog: Catalog): FacetRow {
  const { zones, granularity } = dataset.spatialCoverage;
  const formats = datasetFormats(dataset);
  const families = [...new Set(formats.map(formatFamily))];
  return {
    values: {
      theme: (catalog.themesByDataset.get(dataset.id) ?? []).map(({ id, title }) => ({ id, label: title })),
      feature: featuresOf(dataset, catalog).map((id) => ({ id, label: featureLabels[id] })),
      family: families.map((id) => ({ id, label: formatFamilyLabels[id] })),
      format: formats.map((id) => ({ id, label: formatLabel(id) })),
      ...producerValues(dataset, catalog),
      license: [{ id: dataset.license, label: licenseLabel(dataset.license) }],
      territory: zones.map((id) => ({ id, label: zoneLabel(id) })),
      granularity: granularity === null ? [] : [{ id: granularity, label: granularityLabel(granularity) }],
      frequency: [{ id: dataset.frequency, label: frequencyLabel(dataset.frequency) }],
    },
    period: datasetPeriod(dataset, catalog, Number(toParisDay(catalog.manifest.finishedAt).slice(0, 4))),
    updatedDay: dayNumber(dataset.updatedAt),
    views: dataset.metrics.views,
  };
}

function producerValues(
  { organizationId }: Dataset,
  { organizationById, portal }: Catalog,
): Pick<FacetRow['values'], 'producer' | 'producerType'> {
  const organization = organizationById.get(organizationId);
  if (!organization) return { producer: [], producerType: [] };
  const type = producerType(organization, portal);
  return {
    producer: [{ id: organization.slug, label: typeset(organization.name) }],
    producerType: [{ id: type, label: type === 'ministere' ? portal.publisher : producerTypeLabels[type] }],
  };
}

/** Days from 1970-01-01 to the day of an instant in Paris. */
function dayNumber(instant: string): number {
  return Math.round(Date.parse(toParisDay(instant)) / millisecondsPerDay);
}
