export * from './identity.module';
export * from './identity.schema';
export { hashPassword } from './password';
export * from './supervision-line.queries';
