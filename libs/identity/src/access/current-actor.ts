import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor, CitizenActor, OfficerActor } from '../actor.js';
import { NotSignedIn } from '../identity.errors.js';
import type { ActorRequest } from './access.guard.js';

export const CurrentCitizen = createParamDecorator((_: unknown, context: ExecutionContext): CitizenActor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (actor?.kind !== 'citizen') throw new NotSignedIn();
  return actor;
});

export const CurrentOfficer = createParamDecorator((_: unknown, context: ExecutionContext): OfficerActor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (actor?.kind !== 'officer') throw new NotSignedIn();
  return actor;
});

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (actor === undefined) throw new NotSignedIn();
  return actor;
});
