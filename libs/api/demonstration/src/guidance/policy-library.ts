import type { AnswerGap, GapView, OpenGap, PolicyView, WritePolicy } from '@alongside/contracts';
import { localDate, quarterAfter, quarterOf } from '@alongside/domain';
import type { DemonstrationCaller } from '../demonstration-caller';
import type { Riverside } from '../organisation/riverside';
import { afterDays, dateIn, daysBefore, WorkingTime } from '../working-time';
import { DAYS_THAT_MATTER, ENDINGS, POLICIES, type PolicyStory } from './policy-texts';

/** Days ago that the questions were asked, and days until the one that is open has to be answered. */
const ASKED = { endings: 80, days: 75, lifts: 11 };
const REPLY_IN = 28;
const TRIAL = 120;

/** Riverside's policies, two questions that its themes asked and that were answered, and one that waits. */
export async function tellLibrary(
  caller: DemonstrationCaller,
  riverside: Riverside,
  end: Date,
): Promise<void> {
  const library = new LibraryStory(caller, riverside, end);
  for (const policy of POLICIES) await library.adopt(policy);
  await library.changeEndings();
  await library.tryDaysThatMatter();
  await library.askAboutLifts();
}

class LibraryStory {
  private readonly manager = this.riverside.cast.manager;

  constructor(
    private readonly caller: DemonstrationCaller,
    private readonly riverside: Riverside,
    private readonly end: Date,
  ) {}

  async adopt(policy: PolicyStory): Promise<PolicyView> {
    const moment = this.before(policy.adopted);
    const begun = await this.post<PolicyView>(moment, '/policies', textOf(policy, moment));
    return this.adoptDraft(moment, begun);
  }

  /** Answered with another rule: the next version says so. */
  async changeEndings(): Promise<void> {
    const { id } = await this.adopt(ENDINGS.before);
    const asked = this.before(ASKED.endings);
    const gap = await this.ask(asked, {
      question: 'What makes contact stop on the day somebody leaves, although nobody wants it to?',
      figure: { table: 'direction', categories: ['rule_causing_harm'] },
    });
    await this.answer(this.after(asked, 20), gap, {
      kind: 'change',
      reasons:
        'The rule was written for short pieces of work and used for everybody. Leaving care ended more relationships than it needed to. Contact may now go on for up to a year, planned and known.',
      policyId: id,
    });
    await this.writeOn(id, ENDINGS.after);
  }

  /** Answered with something to try, until a day. */
  async tryDaysThatMatter(): Promise<void> {
    const asked = this.before(ASKED.days);
    const gap = await this.ask(asked, {
      question:
        'What keeps people away from funerals and birthdays that they are asked to come to?',
      figure: { table: 'family', categories: ['time_and_place'] },
    });
    const answered = await this.answer(this.after(asked, 25), gap, {
      kind: 'try',
      reasons:
        'Nothing was written down, so every team decided alone and most said no. We try one rule for everybody, and ask in supervision what it changed.',
      until: dateIn(this.end, TRIAL),
      policyTitle: DAYS_THAT_MATTER.text.title,
    });
    const id = answered.answer?.policy?.id ?? '';
    await this.writeOn(id, DAYS_THAT_MATTER, dateIn(this.end, TRIAL));
  }

  async askAboutLifts(): Promise<void> {
    await this.ask(this.before(ASKED.lifts), {
      question:
        'What makes lifts without insurance keep happening, and what would have to be paid for?',
      figure: { table: 'policy', categories: ['silent', 'outside'] },
    });
  }

  private async writeOn(id: string, policy: PolicyStory, triedUntil?: string): Promise<void> {
    const moment = this.before(policy.adopted);
    const path = `/policies/${id}`;
    const { version } = await this.caller.call<PolicyView>(this.manager, moment, 'GET', path);
    const body = { ...textOf(policy, moment), triedUntil: triedUntil ?? null };
    const draft = await this.caller.call<PolicyView>(this.manager, moment, 'PUT', `${path}/draft`, {
      body,
      version,
    });
    await this.adoptDraft(moment, draft);
  }

  /** On a working day, about that many days before the demonstration begins. */
  private before(days: number): Date {
    return new WorkingTime(daysBefore(this.end, days), this.end).now;
  }

  private after(moment: Date, days: number): Date {
    return new WorkingTime(afterDays(moment, days), this.end).now;
  }

  private adoptDraft(moment: Date, { id, version }: PolicyView): Promise<PolicyView> {
    const adoptedOn = localDate(moment);
    return this.post<PolicyView>(moment, `/policies/${id}/adoptions`, { version, adoptedOn });
  }

  private ask(
    moment: Date,
    { question, figure }: { question: string; figure: { table: string; categories: string[] } },
  ): Promise<GapView> {
    const gap: OpenGap = {
      question,
      figure: {
        unitId: this.riverside.plan.id,
        quarter: quarterAfter(quarterOf(localDate(moment)), -1),
        period: 'four_quarters',
        ...figure,
      },
      ownerId: this.manager.id,
      replyBy: dateIn(moment, REPLY_IN),
    };
    return this.post<GapView>(moment, '/policy-gaps', gap);
  }

  private answer(
    moment: Date,
    { id }: GapView,
    given: Pick<AnswerGap, 'kind' | 'reasons'> & Partial<AnswerGap>,
  ): Promise<GapView> {
    const nothing = { until: null, policyId: null, policyNumber: null, policyTitle: null };
    return this.post<GapView>(moment, `/policy-gaps/${id}/answer`, { ...nothing, ...given });
  }

  private post<T>(moment: Date, path: string, body: unknown): Promise<T> {
    return this.caller.call<T>(this.manager, moment, 'POST', path, { body });
  }
}

const textOf = ({ text, review }: PolicyStory, adopted: Date): WritePolicy => ({
  ...text,
  reviewOn: dateIn(adopted, review),
  triedUntil: null,
});
