import { Injectable, signal } from '@angular/core';
import type { DialogAct } from '../../casework.text';

/** Which of the acts that ask for a reason is being done; begun from the header or from below. */
@Injectable()
export class CaseActsState {
  readonly current = signal<DialogAct | null>(null);

  begin(act: DialogAct): void {
    this.current.set(act);
  }
}
