import { PreparedSignatureEntity } from './prepared-signature.entity.js';
import { SignedRevisionEntity } from './signed-revision.entity.js';
import { CertificateCacheEntity } from './certificate-cache.entity.js';
import { DssMaterialEntity } from './dss-material.entity.js';

/** Every table that this lib owns. */
export const SIGNING_ENTITIES = [PreparedSignatureEntity, SignedRevisionEntity, CertificateCacheEntity, DssMaterialEntity];
