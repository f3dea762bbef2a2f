import {
  CommandPalette,
  Connection,
  HideScreen,
  IdleWatch,
  LiveEvents,
  Session,
  UnsavedChanges,
} from '@alongside/web-platform';
import { WaitingToday } from '@alongside/web-supervision';
import { BrandMark, Icon, TIME_ZONE } from '@alongside/web-ui';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import {
  type ActivatedRouteSnapshot,
  NavigationEnd,
  Router,
  RouterLink,
  RouterLinkActive,
  RouterOutlet,
} from '@angular/router';
import { filter, map } from 'rxjs';
import { Account } from './account';
import { Cover } from './cover';
import { FindOrJump } from './find-or-jump';
import { Interruptions } from './interruptions';
import { entriesFor, NAVIGATION, WAYS_IN } from './navigation';

/** What is around every page: mark, ways to go, hide screen, help. */
@Component({
  selector: 'al-frame',
  imports: [
    Account,
    BrandMark,
    Cover,
    FindOrJump,
    Icon,
    Interruptions,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    WaitingToday,
  ],
  templateUrl: './frame.html',
  providers: [
    {
      provide: TIME_ZONE,
      useFactory: () => {
        const session = inject(Session);
        return computed(() => session.view()?.organisation.timeZone ?? 'Europe/London');
      },
    },
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Frame {
  private readonly router = inject(Router);
  private readonly unsaved = inject(UnsavedChanges);
  protected readonly session = inject(Session);
  protected readonly screen = inject(HideScreen);
  protected readonly palette = inject(CommandPalette);
  protected readonly connection = inject(Connection);

  protected readonly navigation = computed(() => {
    const roles = this.session.view()?.roles;
    return roles ? entriesFor(NAVIGATION, roles) : [];
  });
  protected readonly helpLine = computed(() => this.session.view()?.organisation.helpLines[0]);

  /** Whether this is one step of a guided journey, where nothing else should call. */
  protected readonly isGuided = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => isGuided(this.router.routerState.snapshot.root)),
    ),
    { initialValue: isGuided(this.router.routerState.snapshot.root) },
  );

  constructor() {
    this.screen.start();
    inject(IdleWatch);
    inject(LiveEvents);
    this.palette.offer(() => {
      const roles = this.session.view()?.roles ?? [];
      return entriesFor([...NAVIGATION, ...WAYS_IN], roles).map(({ label, link, keywords }) => ({
        kind: 'Page',
        label,
        link,
        ...(keywords ? { keywords } : {}),
      }));
    });
  }

  protected async signOut(): Promise<void> {
    if (await this.unsaved.mayLeave()) await this.session.signOut();
  }
}

function isGuided(route: ActivatedRouteSnapshot): boolean {
  return route.data['guided'] === true || route.children.some(isGuided);
}
