export { invitationRoutes, peopleRoutes, settingsRoutes, teamsRoutes } from './people.routes';
