// Work that is asked for while it is under way is done once, for all who ask.

/** Does work by key: starts it, or gives what is under way under the same key. */
export type SharedWork<Result> = (key: string, start: () => Promise<Result>) => Promise<Result>;

/** Shared work of one kind; what is done is forgotten, also where it failed. */
export function shareWork<Result>(): SharedWork<Result> {
  const underWay = new Map<string, Promise<Result>>();
  return (key, start) => {
    const running = underWay.get(key) ?? start().finally(() => underWay.delete(key));
    underWay.set(key, running);
    return running;
  };
}
