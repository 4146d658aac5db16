/**
 * Starts a worker under the policy of its page: one whose address is a `blob:` takes it over, and the worker of a tool
 * then sends nothing either (`views/content-security-policy.ts`). The blob only imports the script, which is of this
 * site; what the page says meanwhile is kept for it.
 *
 * @param address of the script, as `import address from './x-worker.ts?worker&url'` gives it.
 */
export function startClosedWorker(address: string): Worker {
  const script = `
    const early = [];
    const keep = (event) => { event.stopImmediatePropagation(); early.push(event.data); };
    self.addEventListener('message', keep);
    import(${JSON.stringify(new URL(address, location.href).href)}).then(() => {
      self.removeEventListener('message', keep);
      for (const data of early) self.dispatchEvent(new MessageEvent('message', { data }));
    }, (error) => setTimeout(() => { throw error; }));`;
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(url, { type: 'module' });
  // Once read: a worker that fails to start ends with the page.
  worker.addEventListener(
    'message',
    () => {
      URL.revokeObjectURL(url);
    },
    { once: true },
  );
  return worker;
}
