/** What an image of a chart says around its drawing, so that it can stand alone. */
export interface ChartCaption {
  readonly title: string;
  readonly source: string;
}

const namespace = 'http://www.w3.org/2000/svg';
const margin = 16;
const titleSize = 18;
const sourceSize = 12;
const copied = [
  'fill',
  'stroke',
  'stroke-width',
  'font-size',
  'font-weight',
  'opacity',
  'text-anchor',
] as const;

/** A drawing of the page as a file of its own: colours as they are seen, title and source in it. */
export function standaloneSvg(drawing: Element, { title, source }: ChartCaption): SVGSVGElement {
  const width = (Number(drawing.getAttribute('width')) || 640) + 2 * margin;
  const height = Number(drawing.getAttribute('height')) || 400;
  const titleLines = wrapText(title, Math.floor((width - 2 * margin) / (titleSize * 0.55)));
  const sourceLines = wrapText(source, Math.floor((width - 2 * margin) / (sourceSize * 0.55)));
  const top = margin + titleLines.length * titleSize * 1.3 + 10;
  const total = top + height + 10 + sourceLines.length * sourceSize * 1.4 + margin;
  const svg = document.createElementNS(namespace, 'svg');
  setAttributes(svg, {
    xmlns: namespace,
    width,
    height: Math.ceil(total),
    viewBox: `0 0 ${width} ${Math.ceil(total)}`,
    'font-family': 'Arial, sans-serif',
  });
  const { color } = getComputedStyle(drawing);
  const paper = document.createElementNS(namespace, 'rect');
  setAttributes(paper, {
    width: '100%',
    height: '100%',
    fill: getComputedStyle(document.body).backgroundColor,
  });
  const inner = withSeenColours(drawing);
  setAttributes(inner, { x: margin, y: top, color });
  svg.append(
    paper,
    ...textLines(titleLines, margin + titleSize, titleSize, color, 'bold'),
    inner,
    ...textLines(sourceLines, top + height + 10 + sourceSize, sourceSize, color, 'normal'),
  );
  return svg;
}

/** Text of the file of a drawing. */
export function svgText(svg: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}`;
}

/** The drawing as an image of twice its size. Drawn from a `data:` address: the policy allows no other. */
export async function pngBlob(svg: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Number(svg.getAttribute('width')) * 2;
  canvas.height = Number(svg.getAttribute('height')) * 2;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas to draw on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The canvas gave no image.'));
    }, 'image/png');
  });
}

function withSeenColours(drawing: Element): Element {
  const copy = document.importNode(drawing, true);
  const seen = [drawing, ...drawing.querySelectorAll('*')];
  for (const [index, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = seen[index];
    if (!original || element.localName === 'title') continue;
    const style = getComputedStyle(original);
    for (const name of copied) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
    element.removeAttribute('font-family');
  }
  return copy;
}

function textLines(
  lines: readonly string[],
  y: number,
  size: number,
  fill: string,
  weight: string,
): SVGTextElement[] {
  return lines.map((line, index) => {
    const text = document.createElementNS(namespace, 'text');
    setAttributes(text, {
      x: margin,
      y: y + index * size * 1.35,
      'font-size': size,
      'font-weight': weight,
      fill,
    });
    text.textContent = line;
    return text;
  });
}

/** Words on lines of so many characters at most; a word longer than a line is cut. */
export function wrapText(text: string, length: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/u)) {
    let rest = word;
    if (line !== '' && line.length + rest.length + 1 > length) {
      lines.push(line);
      line = '';
    }
    while (rest.length > length) {
      lines.push(rest.slice(0, length));
      rest = rest.slice(length);
    }
    line = line === '' ? rest : `${line} ${rest}`;
  }
  return line === '' ? lines : [...lines, line];
}

function setAttributes(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
