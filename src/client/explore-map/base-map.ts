import type { StyleSpecification } from 'maplibre-gl';

/** How long the style of a remote base map may take, in milliseconds. */
const patience = 3000;
/** Longest style read, in bytes; that of the IGN weighs half a megabyte. */
const longestStyle = 5_000_000;

/** The style of the remote base map, or `null` when its server does not give one in time. */
export async function fetchStyle(url: string, closing: AbortSignal): Promise<StyleSpecification | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.any([closing, AbortSignal.timeout(patience)]) });
    if (!response.ok || Number(response.headers.get('content-length')) > longestStyle) return null;
    const style: unknown = await response.json();
    return isStyle(style) ? style : null;
  } catch {
    return null;
  }
}

function isStyle(value: unknown): value is StyleSpecification {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === 8 &&
    'layers' in value &&
    Array.isArray(value.layers) &&
    'sources' in value
  );
}
