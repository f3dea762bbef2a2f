import { Session, signedIn } from '@alongside/web-platform';
import { inject } from '@angular/core';
import type { CanActivateFn, Routes } from '@angular/router';
import { catchError, map, of } from 'rxjs';
import { UnreachablePage } from './pages/unreachable-page';

declare const ngDevMode: boolean;

/** Open to everybody; members see their own frame around it. */
const open: CanActivateFn = () =>
  inject(Session)
    .load()
    .pipe(
      map(() => true),
      // A page that explains must be readable even when nobody can be asked who is reading.
      catchError(() => of(true)),
    );

const styleguide: Routes = ngDevMode
  ? [
      {
        path: 'styleguide',
        title: 'Styleguide',
        loadComponent: () => import('./styleguide/styleguide').then((file) => file.Styleguide),
      },
    ]
  : [];

export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'Sign in',
    loadComponent: () => import('@alongside/web-identity').then((file) => file.SignInPage),
  },
  { path: 'unreachable', title: 'No answer just now', component: UnreachablePage },
  {
    path: '',
    loadComponent: () => import('./frame/frame').then((file) => file.Frame),
    children: [
      {
        path: 'help',
        title: 'Help and who to call',
        canActivate: [open],
        loadComponent: () => import('./pages/help-page').then((file) => file.HelpPage),
      },
      {
        path: 'how-we-use-your-information',
        title: 'How we use your information',
        canActivate: [open],
        loadComponent: () =>
          import('./pages/information-page').then((file) => file.InformationPage),
      },
      {
        path: 'accessibility',
        title: 'Accessibility',
        canActivate: [open],
        loadComponent: () =>
          import('./pages/accessibility-page').then((file) => file.AccessibilityPage),
      },
      {
        path: 'invitation',
        canActivate: [open],
        loadChildren: () =>
          import('@alongside/web-people').then((library) => library.invitationRoutes),
      },
      {
        path: 'single-sign-on',
        canActivate: [open],
        loadChildren: () =>
          import('@alongside/web-identity').then((library) => library.throughOrganisationRoutes),
      },
      {
        path: 'sign-up',
        canActivate: [open],
        loadChildren: () =>
          import('@alongside/web-identity').then((library) => library.signUpRoutes),
      },
      {
        path: 'forgot-password',
        canActivate: [open],
        loadChildren: () =>
          import('@alongside/web-identity').then((library) => library.forgotPasswordRoutes),
      },
      {
        path: 'reset-password',
        canActivate: [open],
        loadChildren: () =>
          import('@alongside/web-identity').then((library) => library.resetPasswordRoutes),
      },
      ...styleguide,
      {
        path: 'supervision',
        canActivate: [signedIn],
        loadChildren: () =>
          import('@alongside/web-supervision').then((library) => library.supervisionRoutes),
      },
      {
        path: 'me',
        canActivate: [signedIn],
        loadChildren: () => import('@alongside/web-identity').then((library) => library.meRoutes),
      },
      {
        path: 'organisation/single-sign-on',
        canActivate: [signedIn],
        loadChildren: () =>
          import('@alongside/web-identity').then((library) => library.singleSignOnRoutes),
      },
      {
        path: 'organisation/people/:memberId/sign-in-help',
        canActivate: [signedIn],
        loadChildren: () =>
          import('@alongside/web-identity').then((library) => library.signInHelpRoutes),
      },
      {
        path: 'organisation/people',
        canActivate: [signedIn],
        loadChildren: () => import('@alongside/web-people').then((library) => library.peopleRoutes),
      },
      {
        path: 'organisation/teams',
        canActivate: [signedIn],
        loadChildren: () => import('@alongside/web-people').then((library) => library.teamsRoutes),
      },
      {
        path: 'organisation/settings',
        canActivate: [signedIn],
        loadChildren: () =>
          import('@alongside/web-people').then((library) => library.settingsRoutes),
      },
      {
        path: 'organisation',
        canActivate: [signedIn],
        loadChildren: () =>
          import('@alongside/web-supervision').then((library) => library.organisationRoutes),
      },
      {
        path: 'themes',
        canActivate: [signedIn],
        loadChildren: () =>
          import('@alongside/web-insight').then((library) => library.insightRoutes),
      },
      {
        path: 'today',
        canActivate: [signedIn],
        loadChildren: () =>
          import('@alongside/web-supervision').then((library) => library.todayRoutes),
      },
      {
        path: 'policies',
        canActivate: [signedIn],
        loadChildren: () =>
          import('@alongside/web-guidance').then((library) => library.policyRoutes),
      },
      {
        path: 'gaps',
        canActivate: [signedIn],
        loadChildren: () => import('@alongside/web-guidance').then((library) => library.gapRoutes),
      },
      {
        path: '',
        canActivate: [signedIn],
        loadChildren: () =>
          import('@alongside/web-casework').then((library) => library.caseworkRoutes),
      },
      {
        path: '**',
        title: 'This page is not here',
        canActivate: [open],
        loadComponent: () => import('./pages/not-found-page').then((file) => file.NotFoundPage),
      },
    ],
  },
];
