// Loads a configuration from texts instead of files.
import assert from 'node:assert/strict';
import type { Config } from '../../src/config/config.ts';
import { ConfigurationError } from '../../src/config/configuration-error.ts';
import { loadConfig } from '../../src/config/load-config.ts';

/** The texts of the files by their path below the folder `/house`, and the environment. */
export type Sources = { yaml?: string; dotenv?: string; environment?: Record<string, string> };

/** The configuration these sources give. */
export function loadFrom({ yaml, dotenv, environment = {} }: Sources): Config {
  const files = new Map([
    ['/house/config/paperboy.yaml', yaml],
    ['/house/.env', dotenv],
  ]);
  const readFile = (path: string) => {
    const text = files.get(path);
    if (text === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
    return text;
  };
  return loadConfig({ environment, readFile, cwd: '/house' });
}

/** The lines of the error these sources give; none if they are fine. */
export function faultsOf(sources: Sources): string[] {
  try {
    loadFrom(sources);
    return [];
  } catch (error) {
    assert(error instanceof ConfigurationError);
    assert.equal(error.message.split('\n').length, error.faults.length);
    return error.message.split('\n');
  }
}
