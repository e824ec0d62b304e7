import { readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { configKeys } from './config-keys.js';

/** Names what is missing or wrong in the configuration. Values are never printed: they may be secrets. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Configuration is not complete:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/**
 * Reads a configuration class from the environment once, at boot. A key may come from a file named by `<KEY>_FILE`
 * (secrets of a container engine). Property names are the names of the variables.
 */
export function loadConfig<T extends object>(type: new () => T, env: NodeJS.ProcessEnv = process.env): T {
  const values: Record<string, string> = {};
  for (const [key, value] of Object.entries(env)) {
    if (value === undefined || value === '') continue;
    if (key.endsWith('_FILE')) values[key.slice(0, -5)] ??= readFileSync(value, 'utf8').trim();
    else values[key] = value;
  }
  const known = new Set(configKeys(type));
  const plain = Object.fromEntries(Object.entries(values).filter(([key]) => known.has(key)));
  const config = plainToInstance(type, plain, { enableImplicitConversion: false, exposeDefaultValues: true });
  const problems = validateSync(config, { forbidUnknownValues: true }).map((problem) => {
    const rules = Object.keys(problem.constraints ?? {}).join(', ');
    return plain[problem.property] === undefined ? `${problem.property} is missing` : `${problem.property} does not satisfy: ${rules}`;
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
  return config;
}
