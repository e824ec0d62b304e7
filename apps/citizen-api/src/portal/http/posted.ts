import { CITIZEN_COOKIE, FORM_TOKEN_FIELD, refuseForeignForm, type ActorRequest } from '@app/identity';
import { MalformedBody } from '@app/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** More fields than the longest form has with all its rows. */
const MOST_FIELDS = 2000;

/** What a plain form sent: every name with the texts given for it. */
export class Posted {
  private readonly values: ReadonlyMap<string, readonly string[]>;

  constructor(body: unknown) {
    const entries = Object.entries(typeof body === 'object' && body !== null ? body : {});
    if (entries.length > MOST_FIELDS) throw new MalformedBody();
    this.values = new Map(
      entries.map(([name, value]) => [
        name,
        (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string'),
      ]),
    );
  }

  /** The last one given, as a ticked box after its hidden "no" is; empty when none is. */
  one(name: string): string {
    return this.values.get(name)?.at(-1) ?? '';
  }

  all(name: string): readonly string[] {
    return this.values.get(name) ?? [];
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  names(): readonly string[] {
    return [...this.values.keys()];
  }

  /** Everything but the token, to be kept in a page that asks to send again. */
  kept(): readonly (readonly [string, string])[] {
    return [...this.values].flatMap(([name, values]) =>
      name === FORM_TOKEN_FIELD ? [] : values.map((value): readonly [string, string] => [name, value]),
    );
  }
}

/** The form of a signed-in person, from a page of the same session. @throws FormTokenInvalid, MalformedBody */
export const PostedForm = createParamDecorator((_: unknown, context: ExecutionContext): Posted => {
  const request = context.switchToHttp().getRequest<ActorRequest>();
  const posted = new Posted(request.body);
  refuseForeignForm(request.cookies[CITIZEN_COOKIE], posted.one(FORM_TOKEN_FIELD));
  return posted;
});

/** A form that anybody may send and that changes nothing of anybody's. */
export const OpenForm = createParamDecorator((_: unknown, context: ExecutionContext): Posted => {
  return new Posted(context.switchToHttp().getRequest<ActorRequest>().body);
});
