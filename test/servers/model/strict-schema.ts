// What OpenAI demands of a strict JSON schema: https://platform.openai.com/docs/guides/structured-outputs

import { z } from 'zod';

const children = z.record(z.string(), z.unknown()).default({});

const nodeSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  required: z.array(z.string()).default([]),
  additionalProperties: z.unknown().optional(),
  properties: children,
  $defs: children,
  definitions: children,
  anyOf: z.array(z.unknown()).default([]),
  items: z.unknown().optional(),
});

const forbidden = [
  'allOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'dependentRequired',
  'dependentSchemas',
] as const;

/** The first thing wrong with a strict schema, in OpenAI's words, or null; throws a `ZodError` on what is no schema. */
export function strictSchemaFault(schema: unknown, context: readonly string[] = []): string | null {
  if (schema === undefined || typeof schema === 'boolean') return null;
  const node = nodeSchema.parse(schema);
  const fault = nodeFault(node);
  if (fault !== null) return `In context=(${context.map(step => `'${step}'`).join(', ')}), ${fault}`;

  const { properties, $defs, definitions, anyOf, items } = node;
  for (const [keyword, nodes] of Object.entries({ properties, $defs, definitions, anyOf })) {
    for (const [name, child] of Object.entries(nodes)) {
      const below = strictSchemaFault(child, [...context, keyword, name]);
      if (below !== null) return below;
    }
  }
  return strictSchemaFault(items, [...context, 'items']);
}

function nodeFault(node: z.infer<typeof nodeSchema>): string | null {
  const keyword = forbidden.find(keyword => keyword in node);
  if (keyword !== undefined) return `'${keyword}' is not permitted.`;
  if (![node.type].flat().includes('object')) return null;
  if (node.additionalProperties !== false)
    return `'additionalProperties' is required to be supplied and to be false.`;
  const missing = Object.keys(node.properties).find(name => !node.required.includes(name));
  if (missing === undefined) return null;
  return `'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`;
}
