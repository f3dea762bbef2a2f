export { organisationRoutes, supervisionRoutes, todayRoutes } from './supervision.routes';
export { WaitingToday } from './today/waiting-today';
