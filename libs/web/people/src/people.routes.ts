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
    path: ':memberId',
    title: 'A person',
    loadComponent: () => import('./member/member-page').then((file) => file.MemberPage),
  },
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
