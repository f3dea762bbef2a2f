export { insightRoutes } from './insight.routes';
