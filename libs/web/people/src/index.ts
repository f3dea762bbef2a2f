export { peopleRoutes, teamsRoutes } from './people.routes';
