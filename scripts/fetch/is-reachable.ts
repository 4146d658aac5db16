/** Milliseconds given to the API to say that it is there. */
const patience = 4000;

/** Whether something answers at this base address of the API, whatever it says: the fetch judges the rest. */
export async function isReachable(api: string): Promise<boolean> {
  if (!URL.canParse(api)) return false;
  try {
    const response = await fetch(`${api.replace(/\/$/u, '')}/1/site/`, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
