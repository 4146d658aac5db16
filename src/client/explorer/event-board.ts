/** Listeners by name of event, gone when their signal aborts. */
export interface EventBoard<Events> {
  readonly on: <Name extends keyof Events>(
    name: Name,
    listener: (detail: Events[Name]) => void,
    signal: AbortSignal,
  ) => void;
  readonly emit: <Name extends keyof Events>(name: Name, detail: Events[Name]) => void;
}

export function eventBoard<Events>(): EventBoard<Events> {
  const target = new EventTarget();
  return {
    on: (name, listener, signal) => {
      const heard = (event: Event): void => {
        // Only `emit` dispatches here, with the detail that the name calls for.
        listener((event as CustomEvent<Events[typeof name]>).detail);
      };
      target.addEventListener(String(name), heard, { signal });
    },
    emit: (name, detail) => {
      target.dispatchEvent(new CustomEvent(String(name), { detail }));
    },
  };
}
