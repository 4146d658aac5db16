/** `0.12345` → `12.35%`: a place in an SVG that has no view box. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(2)).toString()}%`;
}
