// Loaded before a program (`--expose-gc --import`), tells its memory after a thorough collection when asked over IPC.
// In plain JavaScript, so that it doesn't load Node's type stripper into a program that does without.

process.on('message', () => {
  for (let pass = 0; pass < 4; pass += 1) globalThis.gc?.();
  process.send?.(process.memoryUsage());
});
// Asking must not keep the program alive.
process.channel?.unref();
