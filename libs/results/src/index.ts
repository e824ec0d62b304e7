export * from './paper/index.js';
export * from './template/index.js';
