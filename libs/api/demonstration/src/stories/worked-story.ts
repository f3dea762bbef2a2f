import type { CaseFacts } from '@alongside/domain';
import { addWorkingDays } from '@alongside/domain/deciding';
import type { Staff } from '../organisation/staff';
import { CaseStory, type Telling } from './case-story';
import { answersFor } from './check-reasons';
import { decisionOf, type Told, weighingOf } from './worked-bodies';
import type { ToldUntil, WorkedCase, WorkedText } from './worked-case';

/** A worked case, who is in it, and how far it has come. */
export interface WorkedTelling extends Telling {
  readonly secondViewer: Staff;
  readonly until: ToldUntil;
  /** Days from today until the review, when it is agreed and not held yet. */
  readonly reviewInDays?: number;
  /** Who has signed a decision that waits for the other. */
  readonly signedBy?: 'raiser' | 'supervisor';
}

/** Tells one of the twelve worked cases up to the stage that it has in the demonstration. */
export async function tellWorkedCase(
  telling: WorkedTelling,
  original: WorkedCase,
  text: WorkedText,
): Promise<void> {
  const { caller, time, raiser } = telling;
  const person = await caller.call<{ id: string; label: string }>(
    raiser,
    time.now,
    'POST',
    '/persons',
  );
  const worked = withLabel(original, text, person.label);
  await new WorkedStory(telling, ...worked).tell(person.id);
}

/** A record never names a person: the neutral label takes the place of the name. */
function withLabel(
  worked: WorkedCase,
  text: WorkedText,
  label: string,
): readonly [WorkedCase, WorkedText] {
  const names = text.names ?? [];
  const both = names.reduce(
    (json, name) => json.replaceAll(name, label),
    JSON.stringify([worked, text]),
  );
  return JSON.parse(both) as readonly [WorkedCase, WorkedText];
}

class WorkedStory implements Told {
  private readonly facts: CaseFacts;

  constructor(
    readonly telling: WorkedTelling,
    readonly worked: WorkedCase,
    readonly text: WorkedText,
  ) {
    const { type, subtype, timing, direction, setting } = worked;
    const context = setting.startsWith('children') ? 'children' : 'adults';
    this.facts = {
      type,
      subtype,
      timing,
      direction,
      context,
      parentOrCarer: text.parentOrCarer,
    };
  }

  async tell(personId: string): Promise<void> {
    const { until, time } = this.telling;
    const story = await this.begin(personId);
    if (until === 'draft') return;
    await story.raise();
    time.pass(90);
    await this.talk(story);
    if (until === 'discussing') {
      if (this.text.secondView)
        await story.askSecondView(story.supervisor, this.telling.secondViewer);
      return;
    }
    time.passDays(1);
    await this.check(story);
    await this.decide(story);
    if (until === 'held' || until === 'decided') return;
    time.passDays(1);
    await this.agreed(story);
  }

  private async begin(personId: string): Promise<CaseStory> {
    const { worked, text, facts } = this;
    const story = await CaseStory.begin(this.telling, personId, {
      ...facts,
      title: worked.title,
      story: worked.story,
      act: text.act,
      feeling: text.feeling,
      setting: worked.setting.replace(/^(children|adults): /, ''),
      motive: worked.motive,
      urgency: text.urgency,
    });
    await story.weigh(story.raiser, weighingOf(this));
    return story;
  }

  private async talk(story: CaseStory): Promise<void> {
    const { worked, text, telling } = this;
    await story.place(story.raiser, worked.positions.practitioner);
    const waits = telling.until === 'discussing';
    for (const [who, words, perspective] of text.talk) {
      const by = who === 'raiser' ? story.raiser : story.supervisor;
      const own = who === 'raiser' ? 'practitioner' : 'supervisor';
      await story.read(by);
      await story.say(by, words, perspective ?? own, story.lastEntryNotBy(by));
      telling.time.pass(120);
    }
    if (waits) return;
    await story.place(story.supervisor, worked.positions.supervisor);
    await story.read(story.raiser);
  }

  private async check(story: CaseStory): Promise<void> {
    const { worked, text, telling, facts } = this;
    for (const { check, answer, reason } of answersFor(
      worked.checks,
      text.reasons,
      facts,
      telling.dice,
    )) {
      const by = telling.dice.chance(0.6) ? story.raiser : story.supervisor;
      await story.check(by, check, answer, reason);
    }
    if (!text.secondView) return;
    await story.askSecondView(story.supervisor, telling.secondViewer);
    telling.time.passDays(1);
    const { view, reasoning } = text.secondView;
    await story.answerSecondView(telling.secondViewer, view, reasoning);
  }

  private async decide(story: CaseStory): Promise<void> {
    const { telling } = this;
    telling.time.pass(180);
    await story.decide(decisionOf(this));
    if (this.worked.outcome === 'hold') {
      await this.agreeActions(story);
      await story.read(story.supervisor);
      return;
    }
    await story.share();
    const { signedBy } = telling;
    if (signedBy !== 'raiser') await story.sign(story.supervisor);
    if (signedBy === 'supervisor') return;
    telling.time.pass(200);
    await story.read(story.raiser);
    await story.sign(story.raiser);
  }

  private async agreeActions(story: CaseStory): Promise<void> {
    const { worked, text, telling } = this;
    for (const [place, what] of worked.actions.entries()) {
      const detail = text.actions[place];
      const owner = detail?.owner ?? 'raiser';
      const known = new Map([
        ['raiser', story.raiser.id],
        ['supervisor', story.supervisor.id],
      ]).get(owner);
      await story.agree(telling.dice.chance(0.5) ? story.raiser : story.supervisor, {
        what,
        whyForPerson: detail?.why ?? null,
        kind: detail?.kind ?? 'do',
        dueOn: addWorkingDays(telling.time.today, 5 + 2 * place),
        ...(known === undefined ? { ownerRole: owner } : { ownerId: known }),
      });
    }
  }

  private async agreed(story: CaseStory): Promise<void> {
    const { telling, text } = this;
    await this.agreeActions(story);
    await story.read(story.supervisor);
    await story.read(story.raiser);
    if (text.forThePersonsRecord !== null)
      await story.placeInRecord(story.raiser, 'Case system, chronology, this week');
    if (telling.until === 'in_force') return;
    if (telling.until === 'paused') {
      await story.reportStop(
        story.raiser,
        this.worked.stop_conditions?.at(-1) ?? 'It did not feel right.',
        'I said the sentence, as rehearsed, and slept badly afterwards. I would rather stop here than find out too late.',
      );
      return;
    }
    await this.learn(story);
  }

  private async learn(story: CaseStory): Promise<void> {
    const { worked, text, telling } = this;
    telling.time.passDays(4);
    for (const place of worked.actions.keys())
      await story.change(story.raiser, place, {
        status: 'done',
        shownBy: text.actions[place]?.shownBy ?? 'Told in supervision.',
        personTold: true,
      });
    await story.review(story.raiser, {
      happenedAsAgreed: 'yes',
      whatHappened: text.review.whatHappened,
      helped: worked.review.helped,
      personSaid: worked.review.person_said,
      howAsked: text.review.howAsked,
      unexpectedEffects: null,
      workerNow: text.review.workerNow,
      doItAgain: worked.review.helped === 'yes' ? 'yes' : 'differently',
      learning: worked.review.learning,
      systemChange: text.review.systemChange,
      shareAsLearningNote: true,
    });
    if (telling.until === 'reviewed') return;
    telling.time.pass(300);
    await story.close('Reviewed together; what we learned is written down.');
    await story.read(story.raiser);
  }
}
