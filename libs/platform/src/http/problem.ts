import { HttpException } from '@nestjs/common';
import { isRefusal, type ErrorTexts, type Refusal } from '../errors/domain-error.js';
import {
  BodyTooLarge,
  ClockBehindLedger,
  DatabaseBusy,
  MalformedBody,
  RouteNotFound,
  UnsupportedMediaType,
} from '../errors/platform.errors.js';

export type Language = 'vi' | 'en';

/** RFC 9457 problem details. `detail` says what the person can do. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  [extension: string]: unknown;
}

/** Vietnamese unless the caller prefers English (RFC 9110, 12.5.4; only the first preference counts). */
export function languageOf(acceptLanguage: string | undefined): Language {
  const preferred = (acceptLanguage ?? 'vi')
    .split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(/;\s*q=/);
      return { tag: tag.toLowerCase(), q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ tag, q }) => q > 0 && (tag.startsWith('vi') || tag.startsWith('en')))
    .sort((a, b) => b.q - a.q)[0];
  return preferred?.tag.startsWith('en') ? 'en' : 'vi';
}

/** Driver and framework errors that are refusals in disguise; anything else is a bug and stays a plain 500. */
export function refusalOf(error: unknown): Refusal | null {
  if (isRefusal(error)) return error;
  if (error instanceof HttpException) return refusalOfStatus(error.getStatus());
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  if (code === '55P03' || code === '57014' || code === '40P01' || code === 'ECONNREFUSED' || code === '57P01' || code === '53300')
    return new DatabaseBusy();
  // The ledger refuses a row before its last one; only a moved clock brings that about.
  if (code === 'MC001') return new ClockBehindLedger();
  // A zero byte, raw or as an escape, is in no text that PostgreSQL can hold.
  if (code === '22021' || code === '22P05') return new MalformedBody();
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return refusalOfStatus(statusCode);
  return null;
}

function refusalOfStatus(status: number): Refusal | null {
  if (status === 413) return new BodyTooLarge();
  if (status === 415) return new UnsupportedMediaType();
  if (status === 404 || status === 405) return new RouteNotFound();
  if (status >= 400 && status < 500) return new MalformedBody();
  return null;
}

/** A parameter that is called differently in each language. */
function isNamed(value: unknown): value is Record<Language, string> {
  const { vi, en } = (value ?? {}) as Partial<Record<Language, unknown>>;
  return typeof vi === 'string' && typeof en === 'string';
}

export function toProblem(error: unknown, language: Language, texts: ErrorTexts, requestId: string): Problem {
  const refusal = refusalOf(error) ?? { code: 'platform.internal', status: 500, params: { requestId } };
  const text = texts[refusal.code]?.[language] ?? { title: refusal.code, remedy: '' };
  const fill = (template: string): string =>
    template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = refusal.params[name];
      if (Array.isArray(value)) return value.join(', ');
      return isNamed(value) ? value[language] : String(value ?? '');
    });
  return {
    ...refusal.params,
    type: `/problems/${refusal.code}`,
    title: fill(text.title),
    status: refusal.status,
    detail: fill(text.remedy),
    code: refusal.code,
  };
}
