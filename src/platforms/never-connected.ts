// Telling a connection that was never made from an answer that was lost.

const codes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Whether an SDK's error means that nothing was sent, so that nothing can have been accepted. */
export function wasNeverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Slack's SDK keeps the network's own error as `original`, undici as `cause`.
  const inner = 'original' in error ? error.original : error.cause;
  if ('syscall' in error && error.syscall === 'connect') return true;
  return ('code' in error && codes.has(String(error.code))) || wasNeverConnected(inner);
}
