import type { INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { ACCESS } from './requires.js';

/** I-11: a route that declares neither a permission nor that it is public stops the boot. */
export function refuseUnguardedRoutes(app: INestApplicationContext): void {
  const naked: string[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (metatype === null || typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, unknown>;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const handler = prototype[name];
        if (typeof handler !== 'function' || Reflect.getMetadata(METHOD_METADATA, handler) === undefined) continue;
        const declared = (Reflect.getMetadata(ACCESS, handler) as unknown) ?? (Reflect.getMetadata(ACCESS, metatype) as unknown);
        if (declared === undefined) naked.push(`${metatype.name}.${name} (${String(Reflect.getMetadata(PATH_METADATA, handler))})`);
      }
    }
  }
  if (naked.length > 0) throw new Error(`Refusing to start: routes without @Requires, @RequiresCitizen or @Public: ${naked.join(', ')}`);
}
