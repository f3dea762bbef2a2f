import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { BulkRow, BulkView, LetPeopleGo, MovePeople } from '@alongside/contracts';
import { catchError, concat, defaultIfEmpty, map, type Observable, of, reduce } from 'rxjs';
import { PeopleClient } from '../people.client';

const PEOPLE = '/api/v1/organisation/people';

/** What several people are to be changed by. */
export type BulkChange =
  ({ readonly kind: 'move' } & MovePeople) | ({ readonly kind: 'leave' } & LetPeopleGo);

const addressOf = ({ kind }: BulkChange): string =>
  `${PEOPLE}/${kind === 'move' ? 'moves' : 'departures'}`;

const bodyOf = (change: BulkChange): MovePeople | LetPeopleGo =>
  change.kind === 'move'
    ? { memberIds: change.memberIds, teamId: change.teamId }
    : { memberIds: change.memberIds, lastOn: change.lastOn };

/** Changes several people at once, after showing what that does. */
@Injectable({ providedIn: 'root' })
export class BulkClient {
  private readonly http = inject(HttpClient);
  private readonly people = inject(PeopleClient);

  preview(change: BulkChange): Observable<BulkView> {
    return this.http.post<BulkView>(`${addressOf(change)}/preview`, bodyOf(change));
  }

  carryOut(change: BulkChange): Observable<BulkView> {
    return this.http.post<BulkView>(addressOf(change), bodyOf(change));
  }

  /** Each by itself, from the version that it had then. Emits once, with how many are back. */
  takeBack(kind: BulkChange['kind'], rows: readonly BulkRow[]): Observable<number> {
    const each = rows.map(({ id, version, team }) =>
      (kind === 'move'
        ? this.people.change(id, version, { teamId: team?.id ?? null })
        : this.people.takeLeavingBack(id, version)
      ).pipe(
        map(() => 1),
        // Somebody has changed this person meanwhile: they stay as they are now.
        catchError(() => of(0)),
      ),
    );
    return concat(...each).pipe(
      reduce((sum, one) => sum + one, 0),
      defaultIfEmpty(0),
    );
  }
}
