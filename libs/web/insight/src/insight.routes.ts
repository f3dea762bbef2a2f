import type { Routes } from '@angular/router';

/** The pages of team themes, below `/themes`. */
export const insightRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'What keeps being asked',
    loadComponent: () => import('./themes-page').then((file) => file.ThemesPage),
  },
  {
    path: 'views',
    title: 'Themes were viewed',
    loadComponent: () => import('./views-page').then((file) => file.ViewsPage),
  },
];
