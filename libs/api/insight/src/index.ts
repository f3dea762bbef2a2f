export * from './insight.module';
export * from './insight.schema';
export { PublishThemes } from './publishing/publish-themes';
