export * from './documents.errors.js';
export { DOCUMENTS_TEXTS } from './documents.texts.js';
export { DocumentsConfig, storeOf } from './documents.config.js';
export { DocumentVault, type StoredDocument, type VaultSettings } from './document-vault.js';
export { attachDocuments } from './attach-document.js';
export { MEDIA_TYPES, type MediaType } from './content/inspect-content.js';
export { ObjectExists, ObjectMissing, type ObjectStore } from './store/object-store.port.js';
export { FileStore } from './store/file-store.adapter.js';
export { S3Store, type S3Settings } from './store/s3-store.adapter.js';
