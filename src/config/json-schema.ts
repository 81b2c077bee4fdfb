// The schema of config/paperboy.yaml as JSON Schema, which editors use to help while typing.
import { z } from 'zod';
import { fileSchema } from './file-schema.ts';

/** Draft 7, the one YAML editors know best; what has a default may be left out. */
export function fileJsonSchema() {
  return z.toJSONSchema(fileSchema, { target: 'draft-7', io: 'input' });
}
