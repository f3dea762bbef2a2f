import { HttpClient, type HttpResponse } from '@angular/common/http';
import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Sending } from '../forms/sending';

/** Saves a file that the API makes. It is asked for as anything else is, so that a fresh proof can be asked first. */
@Component({
  selector: 'al-save-copy',
  template: `<button
      type="button"
      class="btn btn-secondary"
      [attr.aria-disabled]="sending.busy() ? 'true' : null"
      (click)="save()"
    >
      {{ label() }}
    </button>
    <span role="alert">
      @for (error of sending.errors(); track $index) {
        {{ error.message }}
      }
    </span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SaveCopy {
  private readonly http = inject(HttpClient);
  private readonly page = inject(DOCUMENT);

  readonly label = input.required<string>();
  /** Its address. */
  readonly from = input.required<string>();

  protected readonly sending = new Sending();

  protected save(): void {
    this.sending.send(
      () => this.http.get(this.from(), { responseType: 'arraybuffer', observe: 'response' }),
      (answer) => {
        this.handOver(answer);
      },
    );
  }

  private handOver({ body, headers }: HttpResponse<ArrayBuffer>): void {
    const type = headers.get('content-type') ?? 'application/octet-stream';
    const link = this.page.createElement('a');
    link.href = URL.createObjectURL(new Blob(body === null ? [] : [body], { type }));
    link.download = /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? '';
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
