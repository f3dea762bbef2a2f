export { gapRoutes, policyRoutes } from './guidance.routes';
