import { CITIZEN_COOKIE, formTokenOf, type ActorRequest, type CitizenActor } from '@app/identity';
import type { Language } from '@app/ui';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** Where a page stands: what links, texts and forms of every page depend on. */
export interface Here {
  readonly language: Language;
  /** Path and query without the language, as Vietnamese addresses are: `/ho-so`. */
  readonly path: string;
  readonly citizen: CitizenActor | null;
  /** Hidden field of the forms of this session; empty where nobody is signed in. */
  readonly formToken: string;
}

export const CurrentPlace = createParamDecorator((_: unknown, context: ExecutionContext): Here => {
  return placeOf(context.switchToHttp().getRequest<ActorRequest>());
});

export function placeOf(request: ActorRequest): Here {
  const english = isEnglish(request.url);
  const token = request.cookies?.[CITIZEN_COOKIE];
  const citizen = request.actor?.kind === 'citizen' ? request.actor : null;
  return {
    language: english ? 'en' : 'vi',
    path: english ? request.url.slice(3) || '/' : request.url,
    citizen,
    formToken: citizen !== null && token !== undefined ? formTokenOf(token) : '',
  };
}

export function isEnglish(url: string): boolean {
  return /^\/en(?=[/?]|$)/.test(url);
}

/** Address of a page in a language; English ones are the Vietnamese ones under `/en`. */
export function href(language: Language, path: string): string {
  if (language === 'vi') return path;
  return path === '/' ? '/en' : `/en${path}`;
}
