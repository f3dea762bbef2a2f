export * from './identity.module';
export * from './identity.schema';
export { FactorStore } from './factors/factor-store';
export { RecentFactor } from './factors/recent-factor.guard';
export * from './opening/organisations-desk';
export * from './people/import/planned-lines';
export { hashPassword } from './password';
export { noteSetting } from './settings/settings.queries';
export * from './supervision-line.queries';
