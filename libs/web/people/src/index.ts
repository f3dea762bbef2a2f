export { invitationRoutes, peopleRoutes, teamsRoutes } from './people.routes';
