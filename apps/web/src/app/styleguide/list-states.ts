import {
  Card,
  CheckMark,
  CheckRing,
  Clock,
  DateText,
  EmptyState,
  Entry,
  Happening,
  LoadMore,
  type MarkState,
  MentionText,
  PageHeader,
  Row,
  SummaryList,
  SummaryRow,
  Tag,
  type Tone,
} from '@alongside/web-ui';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

/** Lists, threads, cards, times. */
@Component({
  selector: 'al-list-states',
  imports: [
    Card,
    CheckMark,
    CheckRing,
    Clock,
    DateText,
    EmptyState,
    Entry,
    Happening,
    LoadMore,
    MentionText,
    PageHeader,
    RouterLink,
    Row,
    SummaryList,
    SummaryRow,
    Tag,
  ],
  templateUrl: './list-states.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ListStates {
  protected readonly tones: readonly (readonly [Tone, string])[] = [
    ['clay', 'Your signature'],
    ['honey', 'On hold: 1 thing missing'],
    ['leaf', 'Signed by both'],
    ['plum', 'With Priya'],
    ['stop', 'Someone may be at risk'],
    ['plain', 'Closed'],
  ];
  protected readonly marks: readonly (readonly [MarkState, string])[] = [
    ['done', 'No. Amira, Thursday'],
    ['waiting', 'On hold: not yet asked'],
    ['open', 'To do, for Amira'],
    ['stale', 'Answered nine days ago: please confirm'],
    ['stopped', 'Yes: goes to the safeguarding lead'],
    ['left_out', 'Left out: nobody meets in person'],
  ];
  protected readonly moments = [
    '2026-11-20T11:59:40Z',
    '2026-11-20T11:40:00Z',
    '2026-11-20T09:05:00Z',
    '2026-11-19T16:40:00Z',
    '2026-11-12T08:15:00Z',
    '2025-06-12T08:15:00Z',
    '2026-11-21',
    '2026-12-03',
  ];
}
