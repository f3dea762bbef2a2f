import type { Routes } from '@angular/router';

/** What belongs to the member alone. */
export const meRoutes: Routes = [
  {
    path: 'notifications',
    title: 'Mail to you',
    loadComponent: () =>
      import('./notifications/notifications-page').then((file) => file.NotificationsPage),
  },
  {
    path: 'security',
    title: 'Sign-in and security',
    loadComponent: () => import('./factors/security-page').then((file) => file.SecurityPage),
  },
];

/** The way to the organisation's own sign-in, below `/single-sign-on`. */
export const throughOrganisationRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Sign in through your organisation',
    loadComponent: () =>
      import('./single-sign-on/through-organisation-page').then(
        (file) => file.ThroughOrganisationPage,
      ),
  },
];

/** The organisation's provider, for its administrators, below `/organisation/single-sign-on`. */
export const singleSignOnRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Sign-in through your organisation',
    loadComponent: () =>
      import('./single-sign-on/single-sign-on-settings-page').then(
        (file) => file.SingleSignOnSettingsPage,
      ),
  },
];

/** For who opens an organisation, below `/sign-up`. */
export const signUpRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Open your organisation',
    loadComponent: () => import('./sign-up/sign-up-page').then((file) => file.SignUpPage),
  },
];

/** For who forgot their password, below `/forgot-password`. */
export const forgotPasswordRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'A new password',
    loadComponent: () =>
      import('./sessions/forgot-password-page').then((file) => file.ForgotPasswordPage),
  },
];

/** For who holds a link from a mail, below `/reset-password`. */
export const resetPasswordRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Set a new password',
    loadComponent: () =>
      import('./sessions/reset-password-page').then((file) => file.ResetPasswordPage),
  },
];

/** Help for a person who cannot sign in, below their page. */
export const signInHelpRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Help with sign-in',
    loadComponent: () => import('./help/sign-in-help-page').then((file) => file.SignInHelpPage),
  },
];
