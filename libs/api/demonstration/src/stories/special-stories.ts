import type { Staff } from '../organisation/staff';
import { CaseStory, type Telling } from './case-story';
import { type GeneratedTelling, tellGeneratedCase } from './generated-story';

/** A child may be at risk: the decision leaves the pair, and the safeguarding lead has it. */
export async function tellEscalated(telling: Telling): Promise<void> {
  const story = await CaseStory.begin(telling, undefined, {
    title: 'A bruise she would not talk about',
    story:
      'I had promised not to ask about home when I pick her up from swimming. Today there was a bruise, and she pulled her sleeve down when I looked. I would like to keep the promise, and I do not think that I may.',
    act: 'Tell her that I have to pass on what I saw, and stay with her while I do.',
    feeling: 'Frightened that she will not come back.',
    context: 'children',
    setting: 'youth outreach',
    parentOrCarer: true,
    type: 'confidentiality_and_secrets',
    subtype: 'confidentiality_and_secrets.requested_by_person',
    timing: 'happening_now',
    direction: 'unclear',
    motive: 'altruism',
    urgency: 'today',
  });
  await story.raise();
  await story.say(
    story.raiser,
    'I am with her until four. She knows that I am writing to somebody.',
    'practitioner',
  );
  await story.read(story.supervisor);
  await story.say(
    story.supervisor,
    'You did right to ask at once. Stay with her, tell her that you do not keep this one alone, and that you are not going anywhere. I answer the check now, so that the safeguarding lead has it.',
    'supervisor',
  );
  await story.check(
    story.supervisor,
    'S2_child_harm_threshold',
    'unsure',
    'A bruise that she hides, and fear of going home; we do not know enough to say no.',
  );
}

/** A concern about how a colleague behaves: only the safeguarding lead reads it. */
export async function tellSealed(telling: Telling): Promise<void> {
  const story = await CaseStory.begin(telling, undefined, {
    title: 'Something in the minibus that I cannot place',
    story:
      'Twice a colleague has driven one of the young people home alone, last of all, although others live further away. Nobody has said anything. I may be wrong, and I would rather be wrong out loud.',
    act: 'Say what I saw, with the dates, to somebody who is not on our team.',
    feeling: 'Disloyal, and unable to leave it.',
    context: 'children',
    setting: 'youth outreach',
    parentOrCarer: true,
    type: 'colleague_concern',
    subtype: 'colleague_concern.boundary',
    timing: 'pattern',
    direction: 'unclear',
    motive: 'none',
    urgency: 'today',
  });
  await story.raise();
  await story.check(
    story.raiser,
    'S4_allegation_about_worker',
    'unsure',
    'I have seen a pattern that I cannot explain; I have no proof of anything.',
  );
}

/** A question that settled itself before anybody decided. */
export async function tellWithdrawn(telling: Telling): Promise<void> {
  const story = await CaseStory.begin(telling, undefined, {
    title: 'Asked to be godmother',
    story:
      'The mother asked me to be godmother to the baby, whom I have known since the first scan. I have not answered yet.',
    act: 'Accept or decline to be godmother at the baptism next month.',
    context: 'children',
    setting: 'family support',
    type: 'faith_culture_politics',
    subtype: 'faith_culture_politics.pray_together',
    timing: 'before',
    direction: 'towards_closer',
    motive: 'altruism',
    urgency: 'next_session',
  });
  await story.raise();
  await story.place(story.raiser, 'blurred');
  await story.say(
    story.supervisor,
    'What an honour to be asked. Before we think about the answer: what does a godmother do in their family?',
    'supervisor',
  );
  await story.withdraw(
    'Her sister has said yes. I am invited as a guest for an hour, which our guidance allows, and I have told the team.',
  );
}

/** A question that needs an answer today and that nobody has looked at yet. */
export async function tellToday(telling: Telling): Promise<void> {
  const story = await CaseStory.begin(telling, undefined, {
    title: 'He wants me in the room when they tell him',
    story:
      'At three o’clock he gets the result of the assessment. He has asked that I come in with him, although it is not my service any more since Monday. He has nobody else whom he trusts.',
    act: 'Sit beside him for half an hour at three o’clock, and say that it is the last time.',
    feeling: 'In a hurry, and sorry about that.',
    context: 'adults',
    setting: 'learning disability',
    parentOrCarer: false,
    type: 'ending_contact',
    subtype: 'ending_contact.transfer',
    timing: 'before',
    direction: 'towards_closer',
    motive: 'altruism',
    urgency: 'today',
  });
  await story.raise();
  await story.place(story.raiser, 'warm');
}

/** Somebody else's question, on which second views are waited for. */
export async function tellSecondViewAsked(
  telling: Telling,
  viewers: readonly Staff[],
): Promise<void> {
  const story = await CaseStory.begin(telling, undefined, {
    title: 'Her late husband’s coat',
    story:
      'She has given away everything of her husband’s but the winter coat. On Tuesday she held it out to me: it would fit, and I am always cold. It is a good coat.',
    act: 'Take the coat, wear it on visits, and write it in the gift book.',
    feeling: 'Touched. I am in fact always cold.',
    context: 'adults',
    setting: 'home care',
    parentOrCarer: false,
    type: 'belongings',
    subtype: 'belongings.accept',
    timing: 'before',
    direction: 'towards_closer',
    motive: 'unanticipated',
    urgency: 'this_week',
  });
  await story.weigh(story.raiser, {
    needServed: ['person', 'worker'],
    benefit: 'She would see it worn by somebody whom she likes.',
    harmByDoing: 'It is worth something, and her niece may ask.',
    harmByNotDoing: 'She keeps a coat that she cannot look at, and has been told no.',
    alternatives: ['The charity shop, together', 'A scarf made from it'],
    personVoice: {
      words: '“It wants wearing. He would have liked you.”',
      howAsked: 'On the next visit, whether she had slept on it.',
      byWhom: story.raiser.name,
      askedOn: story.time.today,
      whyNot: null,
    },
    whoKnows: ['supervisor', 'niece'],
  });
  await story.raise();
  await story.place(story.raiser, 'close');
  await story.place(story.supervisor, 'warm');
  await story.check(
    story.supervisor,
    'S8_worker_gain',
    'yes',
    'It is a good coat, and the worker would be warmer for it.',
  );
  for (const viewer of viewers) await story.askSecondView(story.supervisor, viewer);
}

/** An agreement on which one of the two has written since the other last looked. */
export async function tellNews(
  telling: GeneratedTelling,
  by: 'raiser' | 'supervisor',
): Promise<void> {
  const story = await tellGeneratedCase(telling);
  await story.read(story.raiser);
  await story.read(story.supervisor);
  story.time.passDays(1);
  await story.say(
    story[by],
    by === 'supervisor'
      ? 'I told the team this morning, as we said. Two of them have had the same question. Thank you for being the first to ask it.'
      : 'I said it to them yesterday, in the words that we found. They laughed and said that they had hoped for it.',
    by === 'raiser' ? 'practitioner' : 'supervisor',
  );
}
