import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import type { SettingChangesPage } from '@alongside/contracts';
import { Sending } from '@alongside/web-platform';
import { DateText, LoadMore, Loading } from '@alongside/web-ui';
import { settingInWords } from './setting.text';
import { type OwnSubject, SettingsClient } from './settings.client';

/** What a setting was before, who changed it and when; each version can be set back to. */
@Component({
  selector: 'al-setting-history',
  imports: [DateText, Loading, LoadMore],
  templateUrl: './setting-history.html',
  styleUrl: './settings.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SettingHistory {
  private readonly client = inject(SettingsClient);

  readonly subject = input.required<OwnSubject>();
  /** What holds now; the list is read again when it moves. */
  readonly version = input.required<number>();
  readonly busy = input(false);
  readonly setBack = output<number>();

  protected readonly first = this.client.versions(() => this.subject(), this.version);
  private readonly pages = linkedSignal<readonly SettingChangesPage[]>(() =>
    this.first.hasValue() ? [this.first.value()] : [],
  );
  protected readonly rows = computed(() =>
    this.pages().flatMap(({ items }) =>
      items.map((change) => ({
        ...change,
        before: settingInWords(change.subject, change.was),
        after: settingInWords(change.subject, change.value),
      })),
    ),
  );
  protected readonly next = computed(() => this.pages().at(-1)?.next ?? null);
  protected readonly more = new Sending();

  protected loadMore(): void {
    const cursor = this.next();
    if (cursor === null) return;
    this.more.send(
      () => this.client.moreVersions(this.subject(), cursor),
      (page) => {
        this.pages.update((pages) => [...pages, page]);
      },
    );
  }
}
