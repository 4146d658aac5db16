import type { ChartData } from '../../tabular/chart/chart.ts';
import type { ChartDescription } from '../../tabular/chart/describe-chart.ts';
import { saveFile } from '../save-file.ts';
import { pngBlob, standaloneSvg, svgText } from './chart-file.ts';
import { figureCsv } from './figure-table.ts';

export type ChartFormat = 'svg' | 'png' | 'csv';

interface SavedChart {
  readonly data: ChartData;
  readonly description: ChartDescription;
  /** As it is on the page. */
  readonly drawing: Element | null;
  /** Of the file, without extension. */
  readonly name: string;
  readonly source: string;
}

/** Hands a chart over as an image or as figures. */
export async function saveChart(
  format: ChartFormat,
  { data, description, drawing, name, source }: SavedChart,
): Promise<void> {
  if (format === 'csv') {
    saveFile(new Blob([figureCsv(data, description)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
    return;
  }
  if (!drawing) return;
  const svg = standaloneSvg(drawing, { title: description.title, source });
  const image = format === 'png' ? await pngBlob(svg) : new Blob([svgText(svg)], { type: 'image/svg+xml' });
  saveFile(image, `${name}.${format}`);
}
