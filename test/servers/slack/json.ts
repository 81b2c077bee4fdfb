// JSON objects as the Slack server meets them: anything may be in them until a rule has looked.

/** A JSON object nothing is known about yet. */
export type JsonObject = Record<string, unknown>;

/** True for a JSON object, not for an array or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON value in `text`, or `text` itself when it is not JSON. */
export function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
