import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Permission } from '../roles.js';

export const ACCESS = 'mot-cua:access';
export type Access = { readonly public: true } | { readonly citizen: true } | { readonly permission: Permission };

/** The route needs an officer who holds this permission somewhere; where is decided by the query and the flow. */
export const Requires = (permission: Permission): CustomDecorator => SetMetadata(ACCESS, { permission } satisfies Access);
/** The route needs a signed-in citizen and shows only what is theirs. */
export const RequiresCitizen = (): CustomDecorator => SetMetadata(ACCESS, { citizen: true } satisfies Access);
/** Anyone may call the route. */
export const Public = (): CustomDecorator => SetMetadata(ACCESS, { public: true } satisfies Access);
