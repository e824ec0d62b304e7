import { pino, type Logger } from 'pino';

/** Only these fields of an error are logged: the message of a database error can quote a value. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table, severity } = error as unknown as Record<string, unknown>;
  const stack = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { type: error.name, code, constraint, table, ...(severity === undefined ? { message: error.message } : {}), stack, ...cause };
}

/** Structured log lines, events not sentences, without personal data (I-23). */
export function createLogger(app: string, level: string): Logger {
  return pino({
    level,
    base: { app },
    serializers: { err: describeError, error: describeError },
    timestamp: pino.stdTimeFunctions.isoTime,
  });
}
