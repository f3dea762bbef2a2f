export * from './supervision.module';
export * from './supervision.schema';
