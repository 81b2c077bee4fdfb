// Writes config/paperboy.schema.json from the code's schema; run it with `npm run schema`.
import { writeFileSync } from 'node:fs';
import { fileJsonSchema } from './json-schema.ts';

const file = new URL('../../config/paperboy.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(fileJsonSchema(), null, 2)}\n`);
