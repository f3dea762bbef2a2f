import type { Role } from '@alongside/domain';
import type { IconName } from '@alongside/web-ui';

export interface NavigationEntry {
  readonly label: string;
  readonly link: string;
  readonly icon: IconName;
  /** Whoever has one of these sees it; everybody, when absent. */
  readonly roles?: readonly Role[];
  /** Words by which "Find or jump to" finds it. */
  readonly keywords?: string;
}

export const NAVIGATION: readonly NavigationEntry[] = [
  { label: 'Home', link: '/', icon: 'home', keywords: 'start waiting' },
  {
    label: 'Questions',
    link: '/questions',
    icon: 'question',
    roles: ['practitioner', 'supervisor'],
    keywords: 'cases list boundary',
  },
  {
    label: 'Supervision',
    link: '/supervision',
    icon: 'people',
    roles: ['practitioner', 'supervisor', 'manager'],
    keywords: 'session agenda agreement record',
  },
  {
    label: 'Actions',
    link: '/actions',
    icon: 'tick',
    roles: ['practitioner', 'supervisor', 'manager'],
    keywords: 'agreed to do',
  },
  {
    label: 'Themes',
    link: '/themes',
    icon: 'themes',
    roles: ['manager'],
    keywords: 'figures quarter patterns teams',
  },
  {
    label: 'Policies',
    link: '/policies',
    icon: 'book',
    keywords: 'rules library allowed policy gap changed',
  },
  {
    label: 'Safeguarding',
    link: '/safeguarding',
    icon: 'shield',
    roles: ['safeguarding_lead'],
    keywords: 'escalated sealed',
  },
  {
    label: 'People',
    link: '/organisation/people',
    icon: 'people',
    roles: ['administrator'],
    keywords: 'members staff roles leavers find',
  },
  {
    label: 'Organisation',
    link: '/organisation/supervision',
    icon: 'people',
    roles: ['administrator'],
    keywords: 'supervision lines hand over duty deputy',
  },
];

/** Things to do that have a page of their own, for "Find or jump to" only. */
export const WAYS_IN: readonly NavigationEntry[] = [
  {
    label: 'Ask a boundary question',
    link: '/questions/new',
    icon: 'plus',
    roles: ['practitioner'],
    keywords: 'raise new today',
  },
  {
    label: 'I need an answer today',
    link: '/today',
    icon: 'clock',
    keywords: 'urgent now deputy duty',
  },
  {
    label: 'Services and teams',
    link: '/organisation/teams',
    icon: 'people',
    roles: ['administrator'],
    keywords: 'units add rename',
  },
  {
    label: 'Settings',
    link: '/organisation/settings',
    icon: 'people',
    roles: ['administrator'],
    keywords: 'zone holidays working days numbers rules wording name',
  },
  {
    label: 'Supervision due',
    link: '/supervision/due',
    icon: 'clock',
    roles: ['manager'],
    keywords: 'late overdue held',
  },
  {
    label: 'Themes were viewed',
    link: '/themes/views',
    icon: 'info',
    keywords: 'who looked figures managers',
  },
  { label: 'Help and who to call', link: '/help', icon: 'help', keywords: 'phone emergency keys' },
  {
    label: 'How we use your information',
    link: '/how-we-use-your-information',
    icon: 'info',
    keywords: 'privacy',
  },
  { label: 'Accessibility', link: '/accessibility', icon: 'info' },
];

/** The entries for somebody with these roles. */
export const entriesFor = (
  entries: readonly NavigationEntry[],
  roles: readonly Role[],
): readonly NavigationEntry[] =>
  entries.filter((entry) => !entry.roles || entry.roles.some((role) => roles.includes(role)));
