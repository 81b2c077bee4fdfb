// How fetching a picture fails.

/**
 * Why a picture could not be had: its address is none that is asked, it could not be reached, the server said no,
 * it is too large, it is no picture that both platforms show, it was passed on too often, or it took too long.
 */
export type ImageFailure =
  | 'address'
  | 'unreachable'
  | 'refused'
  | 'too-large'
  | 'not-an-image'
  | 'too-many-redirects'
  | 'too-slow';

/** A picture that could not be had. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
  readonly failure: ImageFailure;

  constructor(failure: ImageFailure, message: string, cause?: unknown) {
    super(message, { cause });
    this.failure = failure;
  }
}
