import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  CheckImport,
  ImportChecked,
  ImportDone,
  ImportPeople,
  ImportTakenBack,
} from '@alongside/contracts';
import type { Observable } from 'rxjs';

const IMPORTS = '/api/v1/organisation/people/imports';

/** The addresses of importing people. */
@Injectable({ providedIn: 'root' })
export class ImportClient {
  private readonly http = inject(HttpClient);

  check(body: CheckImport): Observable<ImportChecked> {
    return this.http.post<ImportChecked>(`${IMPORTS}/check`, body);
  }

  bringIn(body: ImportPeople): Observable<ImportDone> {
    return this.http.post<ImportDone>(IMPORTS, body);
  }

  takeBack(importId: string): Observable<ImportTakenBack> {
    return this.http.delete<ImportTakenBack>(`${IMPORTS}/${importId}`);
  }
}
