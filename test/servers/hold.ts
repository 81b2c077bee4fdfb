// A request that a server keeps waiting until the test lets it go on.

/** One request that waits. */
export interface Hold {
  /** Resolves when the request is there. */
  readonly arrived: Promise<void>;
  /** Lets it go on; gives when the server is done with it, whether or not anybody still waits for the answer. */
  release(): Promise<void>;
  /** For the server: goes on with the request once it is let. */
  keep<T>(goOn: () => T | Promise<T>): Promise<T>;
}

/** A hold for the next request that meets it. */
export function createHold(): Hold {
  const arrived = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const done = Promise.withResolvers<void>();
  return {
    arrived: arrived.promise,
    release() {
      released.resolve();
      return done.promise;
    },
    async keep(goOn) {
      arrived.resolve();
      await released.promise;
      try {
        return await goOn();
      } finally {
        done.resolve();
      }
    },
  };
}
