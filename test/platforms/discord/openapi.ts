// Discord's own OpenAPI document as a judge of request bodies.
import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const file = new URL('../../../../shared/schemas/discord-openapi.json', import.meta.url);

/** Why the document can't be asked; `false` when it can. */
export const withoutOpenApi = !existsSync(file) && 'Discord’s OpenAPI document is not here';

/**
 * A function that gives the faults of a body, none for a good one.
 * @param path of the endpoint in the document, with its method
 */
export function openApiJudge(path: string, method: 'post' | 'put'): (body: unknown) => string[] {
  const document = JSON.parse(readFileSync(file, 'utf8'));
  // The document notes more than JSON Schema knows, and has formats of its own.
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { nonce: true, snowflake: true } });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'discord', components: document.components });
  const schema = document.paths[path][method].requestBody.content['application/json'].schema;
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"discord#/')));
  return body => (validate(body) ? [] : (validate.errors ?? []).map(error => ajv.errorsText([error])));
}
