import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

interface Piece {
  readonly text: string;
  readonly isMention: boolean;
}

/**
 * What somebody wrote, as text nodes only: paragraphs at blank lines, line breaks kept, and `@Name`
 * marked for the names that were really mentioned.
 */
@Component({
  selector: 'al-mention-text',
  template: `@for (paragraph of paragraphs(); track $index) {
    <p>
      @for (piece of paragraph; track $index) {
        @if (piece.isMention) {
          <span class="mention">{{ piece.text }}</span>
        } @else {
          <span>{{ piece.text }}</span>
        }
      }
    </p>
  }`,
  host: { class: 'written' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MentionText {
  readonly text = input.required<string>();
  /** Full names of the members who were mentioned. */
  readonly names = input<readonly string[]>([]);

  protected readonly paragraphs = computed(() =>
    this.text()
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim())
      .map((paragraph) => piecesOf(paragraph, handlesOf(this.names()))),
  );
}

/** `@Amira Khan` before `@Amira`, so that the longer one wins. */
const handlesOf = (names: readonly string[]): readonly string[] =>
  names
    .flatMap((name) => [`@${name}`, `@${name.split(' ')[0] ?? name}`])
    .sort((a, b) => b.length - a.length);

function piecesOf(text: string, handles: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const handle = handles.find((each) => text.startsWith(each, at));
    if (handle === undefined) {
      plain += text.charAt(at++);
      continue;
    }
    if (plain) pieces.push({ text: plain, isMention: false });
    pieces.push({ text: handle, isMention: true });
    plain = '';
    at += handle.length;
  }
  return plain ? [...pieces, { text: plain, isMention: false }] : pieces;
}
