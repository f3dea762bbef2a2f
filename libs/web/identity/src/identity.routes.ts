import type { Routes } from '@angular/router';

/** What belongs to the member alone. */
export const meRoutes: Routes = [
  {
    path: 'security',
    title: 'Sign-in and security',
    loadComponent: () => import('./factors/security-page').then((file) => file.SecurityPage),
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
