import { decodeView, encodeView, viewParameter, type MapView } from './view-code.ts';

/** The view that the address of the page holds. */
export function viewInAddress(): MapView | null {
  return decodeView(new URLSearchParams(location.search).get(viewParameter));
}

/** Writes the view in the address, other parameters left as they are; `null` takes it off. */
export function rememberView(view: MapView | null): void {
  const url = new URL(location.href);
  if (view === null) url.searchParams.delete(viewParameter);
  else url.searchParams.set(viewParameter, encodeView(view));
  // Slashes are allowed there, and kept so that the address can be read.
  url.search = url.search.replaceAll('%2F', '/');
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}
