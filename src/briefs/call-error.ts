// What the AI SDK throws of a request that failed, read: why, whether to try again, and when.
import type { APICallError } from 'ai';
import { cut } from '../digest/cut.ts';
import { oneLine } from '../digest/plain-text.ts';
import { ModelError, type ModelFailure } from './model-error.ts';

type Sdk = typeof import('ai');
type CallError = InstanceType<typeof APICallError>;

const shownChars = 200;
const failureOfStatus: Readonly<Record<number, ModelFailure>> = {
  401: 'key',
  403: 'key',
  404: 'unknown-model',
  402: 'rate',
  429: 'rate',
};

/** A request that failed, as the SDK tells it; `null` for an error of another kind. */
export const callError = (error: unknown, { APICallError }: Pick<Sdk, 'APICallError'>): CallError | null =>
  APICallError.isInstance(error) ? error : null;

/** The error for the log and the operator, without a secret, wherever the service repeated one. */
export function modelError(
  error: unknown,
  call: CallError | null,
  { model: name, withoutSecrets }: { model: string; withoutSecrets: (text: string) => string },
): ModelError {
  const words = oneLine(error instanceof Error ? error.message : String(error));
  const said = withoutSecrets(words)
    // Some services repeat a key with its middle masked, and an address may hold a password.
    .replace(/\S*\*{3,}\S*/g, '[secret]')
    .replace(/\/\/[^/@\s]*@/g, '//…@');
  const status = call?.statusCode;
  const failure = status === undefined ? 'unreachable' : failureOf(status, said);
  const happened = status === undefined ? 'could not be reached' : `answered ${status}`;
  return new ModelError(failure, `${name} ${happened}: ${cut(said, shownChars)}${fixes[failure]}`);
}

/** Google answers 400 for a wrong key, and OpenAI 429 for an account without credit. */
function failureOf(status: number, said: string): ModelFailure {
  return /api key not valid/i.test(said) ? 'key' : (failureOfStatus[status] ?? 'refused');
}

const fixes: Readonly<Record<ModelFailure, string>> = {
  key: ' (check the key of the model in .env)',
  'unknown-model': ' (check PAPERBOY_MODEL in .env, and the address of the server if you set one)',
  rate: ' (the provider’s limit is reached: try again later, or raise it there)',
  unreachable: ' (is there a network, and a server at its address?)',
  slow: '',
  refused: '',
};

/** Whether asking again may help: 408, 409, 429, 5xx, a lost connection. */
export const isPassing = (call: CallError | null): boolean => call?.isRetryable === true;

/** How long the service asks to wait, by `Retry-After` in seconds or as a date, or OpenAI's `retry-after-ms`. */
export function retryAfterMs(call: CallError | null): number | null {
  const headers = call?.responseHeaders;
  const inMs = Number(headers?.['retry-after-ms'] ?? Number.NaN);
  if (Number.isFinite(inMs)) return Math.max(0, inMs);
  const text = headers?.['retry-after'];
  if (text === undefined) return null;
  const seconds = Number(text);
  const waitMs = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(waitMs) ? Math.max(0, waitMs) : null;
}

/** Some compatible servers know JSON, but refuse a schema of it; the prompt has its shape. */
export const refusesSchema = (call: CallError | null): boolean =>
  (call?.statusCode === 400 || call?.statusCode === 422) &&
  /response_format|json_schema/i.test(`${call.message} ${call.responseBody}`);
