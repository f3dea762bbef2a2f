import type { Routes } from '@angular/router';

/** The people of an organisation, for its administrators; below `/organisation/people`. */
export const peopleRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'People',
    loadComponent: () => import('./list/people-page').then((file) => file.PeoplePage),
  },
  {
    path: 'invitations',
    title: 'Invitations',
    loadComponent: () =>
      import('./invitations/invitations-page').then((file) => file.InvitationsPage),
  },
  {
    path: 'changes',
    title: 'What was changed',
    loadComponent: () => import('./changes/changes-page').then((file) => file.ChangesPage),
  },
  {
    path: 'roles',
    title: 'What each role can see',
    loadComponent: () => import('./roles/roles-page').then((file) => file.RolesPage),
  },
  {
    path: 'import',
    title: 'Import a list of people',
    loadComponent: () => import('./import/import-page').then((file) => file.ImportPage),
  },
  {
    path: ':memberId',
    title: 'A person',
    loadComponent: () => import('./member/member-page').then((file) => file.MemberPage),
  },
];

/** For whoever holds the link of an invitation, below `/invitation`. */
export const invitationRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Your invitation',
    loadComponent: () => import('./invitations/accept-page').then((file) => file.AcceptPage),
  },
];

/** What an organisation sets for itself, below `/organisation/settings`. */
export const settingsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Settings',
    loadComponent: () => import('./settings/settings-page').then((file) => file.SettingsPage),
  },
  ...(
    ['name', 'zone', 'calendar', 'numbers', 'rhythms', 'wording', 'rules', 'thresholds'] as const
  ).map((subject) => ({
    path: subject,
    title: 'A setting',
    resolve: { subject: () => subject },
    loadComponent: () => import('./settings/setting-page').then((file) => file.SettingPage),
  })),
];

/** Services and teams, below `/organisation/teams`. */
export const teamsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Services and teams',
    loadComponent: () => import('./units/units-page').then((file) => file.UnitsPage),
  },
];
