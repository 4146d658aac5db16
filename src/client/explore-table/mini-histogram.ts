import type { HistogramBin } from '../../tabular/table-profile.ts';

const namespace = 'http://www.w3.org/2000/svg';
const height = 40;

/** A small histogram; its figures stand beside it, so that it is an ornament for who cannot see it. */
export function drawHistogram(bins: readonly HistogramBin[]): SVGElement {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('class', 'data-panel__histogram');
  svg.setAttribute('viewBox', `0 0 ${bins.length * 4} ${height}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  bins.forEach(({ count }, index) => {
    const bar = document.createElementNS(namespace, 'rect');
    const length = (count / most) * height;
    bar.setAttribute('x', (index * 4).toString());
    bar.setAttribute('width', '3');
    bar.setAttribute('y', (height - length).toString());
    bar.setAttribute('height', length.toString());
    svg.append(bar);
  });
  return svg;
}
