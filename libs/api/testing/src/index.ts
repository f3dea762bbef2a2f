export * from './caller';
export * from './organisation-builder';
export * from './start-api';
export * from './spec-mail-server';
