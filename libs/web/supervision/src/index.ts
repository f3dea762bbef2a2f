export { supervisionRoutes, todayRoutes } from './supervision.routes';
