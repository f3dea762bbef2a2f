import { confirmLeaving } from '@alongside/web-platform';
import type { Routes } from '@angular/router';

/** The organisation's own rules, below `/policies`. */
export const policyRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Policies',
    loadComponent: () => import('./policies/policies-page').then((file) => file.PoliciesPage),
  },
  {
    path: 'new',
    title: 'Write a policy',
    canDeactivate: [confirmLeaving],
    loadComponent: () => import('./policies/new-policy-page').then((file) => file.NewPolicyPage),
  },
  {
    path: ':policyId',
    title: 'Policy',
    canDeactivate: [confirmLeaving],
    loadComponent: () => import('./policies/policy-page').then((file) => file.PolicyPage),
  },
];

/** What the themes ask of the rules, below `/gaps`. */
export const gapRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'What changed because you asked',
    loadComponent: () => import('./gaps/gaps-page').then((file) => file.GapsPage),
  },
  {
    path: 'new',
    title: 'Open a policy gap',
    canDeactivate: [confirmLeaving],
    loadComponent: () => import('./gaps/open-gap-page').then((file) => file.OpenGapPage),
  },
  {
    path: ':gapId',
    title: 'Policy gap',
    canDeactivate: [confirmLeaving],
    loadComponent: () => import('./gaps/gap-page').then((file) => file.GapPage),
  },
];
