// The environment together with .env: the values, what is wrong with them, and where each stands.
import { parse } from 'dotenv';
import type { Fault } from './configuration-error.ts';
import {
  type EnvironmentSettings,
  environmentSchema,
  secretNames,
  type VariableName,
  variableNames,
} from './environment-schema.ts';
import { showSecret, showValue } from './show-value.ts';

/** What the environment says. */
export type Environment = {
  /** Null when a variable has a wrong value. */
  readonly settings: EnvironmentSettings | null;
  readonly faults: readonly Fault[];
  /** What is set, right or wrong. */
  readonly values: ReadonlyMap<VariableName, string>;
  /** A fault at the place where the variable is set. */
  fault(name: VariableName, expected: string, found: string): Fault;
};

/**
 * Reads the variables. What the environment has comes before .env, as dotenv does it, even where it is empty:
 * `SLACK_BOT_TOKEN= npm start` runs once without Slack. An empty value counts as not set.
 * @param environment the process's variables
 * @param dotenv the text of .env, empty without one
 */
export function readEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  dotenv: string,
): Environment {
  const fromFile = parse(dotenv);
  const values = new Map<VariableName, string>();
  for (const name of variableNames) {
    const value = (environment[name] ?? fromFile[name] ?? '').trim();
    if (value !== '') values.set(name, value);
  }

  const fault = (name: VariableName, expected: string, found: string): Fault => {
    const isInFile = environment[name] === undefined;
    const place = isInFile
      ? { file: '.env', line: lineOf(name, dotenv) }
      : { file: 'environment', line: null };
    return { ...place, column: null, path: name, expected, found };
  };
  const isSecret = (name: VariableName) => secretNames.some(secret => secret === name);
  const result = environmentSchema.safeParse(Object.fromEntries(values));
  const issues = result.error?.issues ?? [];
  // The last is the most telling: a wrong prefix says more than a wrong character.
  const lastOfEach = new Map(issues.map(issue => [issue.path[0] as VariableName, issue.message]));

  return {
    settings: result.data ?? null,
    faults: [...lastOfEach].map(([name, expected]) => {
      const value = values.get(name) ?? '';
      return fault(name, expected, isSecret(name) ? showSecret(value) : showValue(value));
    }),
    values,
    fault,
  };
}

/** The last line that sets it, as that one counts; null if none does. */
function lineOf(name: string, dotenv: string): number | null {
  const assignment = new RegExp(`^\\s*(?:export\\s+)?${name}\\s*[=:]`);
  const index = dotenv.split(/\r\n?|\n/).findLastIndex(line => assignment.test(line));
  return index === -1 ? null : index + 1;
}
