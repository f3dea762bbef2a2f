import type { TimelineItem } from '@alongside/contracts';
import { type Loaded, readingsOf, withNewest, withOlder } from './reading';

const amira = { id: 'amira', name: 'Amira Khan' };
const happened = (seq: number, kind: TimelineItem['kind'], facts = {}): TimelineItem => ({
  seq,
  kind,
  at: '2026-11-23T09:00:00Z',
  by: amira,
  part: 'raiser',
  facts,
  entry: null,
  reason: null,
});

describe('readingsOf', () => {
  it('counts checks that one person answered in a row', () => {
    const items = [
      happened(1, 'case_raised'),
      happened(2, 'safety_check_recorded', { check: 'S9_person_asked', answer: 'yes' }),
      happened(3, 'safety_check_recorded', { check: 'S20_reversible', answer: 'yes' }),
      happened(4, 'position_placed'),
    ];
    expect(readingsOf(items).map(({ happening }) => happening)).toEqual([
      'Amira Khan shared this question.',
      'Amira Khan answered 2 safety checks.',
      'Amira Khan placed it on the line.',
    ]);
  });

  it('says the same thing in a row once', () => {
    const items = [happened(1, 'question_changed'), happened(2, 'question_changed')];
    expect(readingsOf(items)).toHaveLength(1);
  });
});

describe('pages of a timeline', () => {
  const loaded: Loaded = { caseId: 'c1', items: [happened(3, 'case_raised')], before: 3 };

  it('keeps what was loaded before when a newer page joins on', () => {
    const older = withOlder(loaded, { items: [happened(2, 'case_begun')], before: null });
    const both = withNewest(older, 'c1', { items: [happened(4, 'position_placed')], before: 4 });
    expect(both.items.map(({ seq }) => seq)).toEqual([2, 3, 4]);
    expect(both.before).toBeNull();
  });

  it('begins anew when something would be missing between', () => {
    const page = { items: [happened(9, 'position_placed')], before: 9 };
    expect(withNewest(loaded, 'c1', page)).toEqual({ caseId: 'c1', ...page });
  });
});
