import { SearchFailure } from '../../search/search-failure.ts';

/**
 * A file of the bundle that this page belongs to: its folder changes with its content, so its shape is known.
 *
 * @throws SearchFailure `offline` when it does not come, `damaged` when it is missing or cut.
 */
export async function getJson<Value>(url: string): Promise<Value> {
  const response = await get(url);
  try {
    return (await response.json()) as Value;
  } catch (cause) {
    throw new SearchFailure('damaged', `${url} is not JSON.`, { cause });
  }
}

/** The same for a text. */
export async function getText(url: string): Promise<string> {
  return await (await get(url)).text();
}

async function get(url: string): Promise<Response> {
  let response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw new SearchFailure('offline', `${url} did not come.`, { cause });
  }
  if (response.ok) return response;
  const reason = response.status >= 500 ? 'offline' : 'damaged';
  throw new SearchFailure(reason, `GET ${url} failed with status ${response.status}.`);
}
