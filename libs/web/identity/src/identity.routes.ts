import type { Routes } from '@angular/router';

/** What belongs to the member alone. */
export const meRoutes: Routes = [
  {
    path: 'security',
    title: 'Sign-in and security',
    loadComponent: () => import('./factors/security-page').then((file) => file.SecurityPage),
  },
];
