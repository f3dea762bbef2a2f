import { confirmLeaving } from '@alongside/web-platform';
import type { Routes } from '@angular/router';

/** A page that asks before it is left with something unsaved. */
interface LeavablePage {
  mayLeave(): boolean | Promise<boolean>;
}

/** The pages of one-to-one supervision, below `/supervision`. */
export const supervisionRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Supervision',
    loadComponent: () => import('./lines/lines-page').then((file) => file.LinesPage),
  },
  {
    path: 'due',
    title: 'Supervision due',
    loadComponent: () => import('./due/due-page').then((file) => file.DuePage),
  },
  {
    path: 'sessions/:sessionId',
    title: 'Supervision session',
    canDeactivate: [confirmLeaving],
    loadComponent: () => import('./session/session-page').then((file) => file.SessionPage),
  },
  {
    path: 'sessions/:sessionId/record',
    title: 'Supervision record',
    loadComponent: () => import('./records/record-page').then((file) => file.RecordPage),
  },
  {
    path: 'records/:recordId',
    title: 'Supervision record',
    loadComponent: () => import('./records/record-page').then((file) => file.RecordPage),
  },
  {
    path: ':lineId',
    title: 'Supervision',
    loadComponent: () => import('./lines/line-page').then((file) => file.LinePage),
  },
  {
    path: ':lineId/agreement',
    title: 'Supervision agreement',
    canDeactivate: [(page: LeavablePage) => page.mayLeave()],
    loadComponent: () => import('./agreements/agreement-page').then((file) => file.AgreementPage),
  },
];

/** The pages of "I need an answer today", below `/today`. */
export const todayRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'I need an answer today',
    loadComponent: () => import('./today/today-page').then((file) => file.TodayPage),
  },
  {
    path: ':requestId',
    title: 'An answer today',
    loadComponent: () => import('./today/request-page').then((file) => file.RequestPage),
  },
];

/** What an administrator sets up for supervision, below `/organisation`. */
export const organisationRoutes: Routes = [
  {
    path: 'supervision',
    title: 'Who supervises whom',
    loadComponent: () =>
      import('./handover/organisation-page').then((file) => file.OrganisationPage),
  },
];
