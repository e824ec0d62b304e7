import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ANONYMOUS, holds, type Actor } from '../actor.js';
import { NotPermitted, NotSignedIn } from '../identity.errors.js';
import { refuseCrossSite } from './refuse-cross-site.js';
import { ACCESS, type Access } from './requires.js';

/** Reads the person of a session cookie; one per app (citizens and officers never share a session). */
export interface SessionReader {
  readonly cookie: string;
  actorOf(token: string): Promise<Actor | null>;
}

export type ActorRequest = FastifyRequest & { actor?: Actor; cookies: Record<string, string | undefined> };

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** The only place where a request becomes a person and a route is allowed. Security is never in path-based middleware. */
export class AccessGuard implements CanActivate {
  private readonly reflector = new Reflector();

  constructor(
    private readonly sessions: SessionReader,
    private readonly publicUrl: string,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access === undefined) throw new NotPermitted('undeclared');
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const token = request.cookies[this.sessions.cookie];
    const actor = token === undefined ? null : await this.sessions.actorOf(token);
    request.actor = actor ?? ANONYMOUS;
    if (token !== undefined && !SAFE_METHODS.includes(request.method)) refuseCrossSite(request.headers, this.publicUrl);
    if ('public' in access) return true;
    if (actor === null) throw new NotSignedIn();
    if ('citizen' in access) {
      if (actor.kind !== 'citizen') throw new NotSignedIn();
      return true;
    }
    if (actor.kind !== 'officer') throw new NotSignedIn();
    if (!holds(actor, access.permission)) throw new NotPermitted(access.permission);
    return true;
  }
}
