// Why a model gave no answer.

/**
 * `key`: it refuses our key; `unknown-model`: there is none of that name; `rate`: too many requests, also after
 * waiting; `slow`: no answer in time; `unreachable`: no connection; `refused`: another refusal of the service.
 */
export type ModelFailure = 'key' | 'unknown-model' | 'rate' | 'slow' | 'unreachable' | 'refused';

/** A request that brought no answer. Its message is safe to show: no key, no prompt. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly failure: ModelFailure;

  constructor(failure: ModelFailure, message: string) {
    super(message);
    this.failure = failure;
  }
}
