import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { encode } from 'uqr';

/** A QR code, drawn here: what it says leaves this page for no other server. */
@Component({
  selector: 'al-qr-code',
  template: `<svg
    role="img"
    [attr.aria-label]="label()"
    [attr.viewBox]="'0 0 ' + code().size + ' ' + code().size"
    shape-rendering="crispEdges"
  >
    <rect [attr.width]="code().size" [attr.height]="code().size" fill="#fff" />
    <path [attr.d]="path()" fill="#000" />
  </svg>`,
  styles: `
    svg {
      display: block;
      width: min(13rem, 100%);
      border-radius: 4px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  // Four light modules around it. Source: ISO/IEC 18004, "quiet zone".
  protected readonly code = computed(() => encode(this.text(), { ecc: 'M', border: 4 }));
  protected readonly path = computed(() =>
    this.code()
      .data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
      .join(''),
  );
}
