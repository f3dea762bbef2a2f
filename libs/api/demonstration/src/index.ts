export * from './demonstrate';
