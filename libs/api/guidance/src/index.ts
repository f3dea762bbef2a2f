export * from './guidance.module';
export * from './guidance.schema';
