// Slack's request signature: https://docs.slack.dev/authentication/verifying-requests-from-slack

import { createHmac } from 'node:crypto';

/** The `X-Slack-Signature` of a body sent at `timestamp` (seconds). */
export function signatureOf(signingSecret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}
