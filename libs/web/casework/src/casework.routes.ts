import type { Routes } from '@angular/router';
import { raiseMatcher } from './raise/raise-matcher';

/** A page that asks before it is left with something unsaved. */
export interface LeavablePage {
  mayLeave(): boolean | Promise<boolean>;
}

/** One thing on one page: the shell keeps its tab bar away. */
const GUIDED = { guided: true } as const;

/** Every page of casework. The shell shows them to members who are signed in. */
export const caseworkRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Home',
    loadComponent: () => import('./home/home-page').then((file) => file.HomePage),
  },
  {
    path: 'questions',
    title: 'Questions',
    loadComponent: () => import('./questions/questions-page').then((file) => file.QuestionsPage),
  },
  {
    matcher: raiseMatcher,
    title: 'Ask a boundary question',
    data: GUIDED,
    canDeactivate: [(page: LeavablePage) => page.mayLeave()],
    loadComponent: () => import('./raise/raise-page').then((file) => file.RaisePage),
  },
  {
    path: 'questions/:caseId',
    title: 'Boundary question',
    loadComponent: () => import('./case-page/case-page').then((file) => file.CasePage),
  },
  {
    path: 'questions/:caseId/checks',
    title: 'Safety checks',
    loadComponent: () => import('./checks/checks-page').then((file) => file.ChecksPage),
  },
  {
    path: 'questions/:caseId/checks/:check',
    title: 'Safety check',
    data: GUIDED,
    loadComponent: () => import('./checks/check-page').then((file) => file.CheckPage),
  },
  {
    path: 'questions/:caseId/weighing',
    title: 'What is weighed',
    data: GUIDED,
    canDeactivate: [(page: LeavablePage) => page.mayLeave()],
    loadComponent: () => import('./weighing/weighing-page').then((file) => file.WeighingPage),
  },
  {
    path: 'questions/:caseId/decide',
    title: 'Decide',
    data: GUIDED,
    canDeactivate: [(page: LeavablePage) => page.mayLeave()],
    loadComponent: () => import('./decide/decide-page').then((file) => file.DecidePage),
  },
  {
    path: 'questions/:caseId/decisions/:decisionId/sign',
    title: 'Read and sign',
    data: GUIDED,
    loadComponent: () => import('./decide/sign-page').then((file) => file.SignPage),
  },
  {
    path: 'questions/:caseId/review',
    title: 'How did it go?',
    data: GUIDED,
    loadComponent: () => import('./review/review-page').then((file) => file.ReviewPage),
  },
  {
    path: 'actions',
    title: 'Agreed actions',
    loadComponent: () => import('./actions/actions-page').then((file) => file.ActionsPage),
  },
  {
    path: 'safeguarding',
    title: 'With the safeguarding lead',
    loadComponent: () =>
      import('./safeguarding/safeguarding-page').then((file) => file.SafeguardingPage),
  },
  {
    path: 'second-views/:secondViewId',
    title: 'A second view',
    data: GUIDED,
    loadComponent: () =>
      import('./second-view/give-second-view-page').then((file) => file.GiveSecondViewPage),
  },
];
