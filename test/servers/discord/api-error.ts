// An answer of Discord's API that is an error, thrown by whatever finds the reason.

/** The tree Discord puts beside code 50035: keys are the path, `_errors` the faults at that place. */
export interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/**
 * An error answer: HTTP status, Discord's code and text, and for 50035 the tree of faults.
 * Codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  readonly errors: ErrorTree | undefined;

  constructor(status: number, code: number, message: string, errors?: ErrorTree) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  /** The body as Discord writes it. */
  get body(): { message: string; code: number; errors?: ErrorTree } {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}

/** The refusals tests meet, by name. */
export const refusals = {
  unauthorized: () => new ApiError(401, 0, '401: Unauthorized'),
  notFound: () => new ApiError(404, 0, '404: Not Found'),
  methodNotAllowed: () => new ApiError(405, 0, '405: Method Not Allowed'),
  internal: () => new ApiError(500, 0, '500: Internal Server Error'),
  unknownApplication: () => new ApiError(404, 10002, 'Unknown Application'),
  unknownChannel: () => new ApiError(404, 10003, 'Unknown Channel'),
  unknownMessage: () => new ApiError(404, 10008, 'Unknown Message'),
  unknownWebhook: () => new ApiError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new ApiError(404, 10062, 'Unknown interaction'),
  fileTooLarge: () => new ApiError(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: () => new ApiError(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new ApiError(403, 50001, 'Missing Access'),
  emptyMessage: () => new ApiError(400, 50006, 'Cannot send an empty message'),
  cannotMessageUser: () => new ApiError(403, 50007, 'Cannot send messages to this user'),
  missingPermissions: () => new ApiError(403, 50013, 'Missing Permissions'),
  invalidWebhookToken: () => new ApiError(401, 50027, 'Invalid Webhook Token'),
  invalidRecipients: () => new ApiError(400, 50033, 'Invalid Recipient(s)'),
  invalidJson: () => new ApiError(400, 50109, 'The request body contains invalid JSON.'),
  cannotThreadHere: () => new ApiError(400, 50024, 'Cannot execute action on this channel type'),
  threadExists: () => new ApiError(400, 160004, 'A thread has already been created for this message'),
} as const satisfies Record<string, () => ApiError>;
