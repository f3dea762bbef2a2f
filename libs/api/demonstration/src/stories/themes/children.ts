import type { Theme } from '../theme';

/** Questions about children and young people. */
export const CHILDREN_THEMES: readonly Theme[] = [
  {
    type: 'life_events',
    subtype: 'life_events.graduation',
    context: 'children',
    timing: 'before',
    direction: 'towards_closer',
    motive: 'altruism',
    parentOrCarer: true,
    settings: ['leaving care', 'foster care', 'residential home'],
    titles: ['Going to {event}', 'A seat at {event}', 'Asked to {event} on {day}'],
    stories: [
      'I have been asked to come to {event}. It is on {day} evening, after my hours, and nobody from the family can be there.',
      'There are two tickets for {event}. One is for the carer; the other one was held out to me. I have worked with this young person for {years}.',
    ],
    acts: [
      'Sit in the audience at {event} on {day} evening and go home afterwards.',
      'Go to {event} for two hours, in work time, and clap loudly.',
    ],
    harmByDoing: [
      'May be hoped for at every event from now on.',
      'Others on my list may ask why not theirs.',
    ],
    harmByNotDoing: [
      'An empty seat that says: not even she came.',
      'Pride with nobody to show it to.',
    ],
    alternatives: [
      'A card signed by the team',
      'A colleague goes along',
      'Watching the recording together',
    ],
    voices: [
      '“You don’t have to say anything. Just sit there.”',
      '“I saved you a seat, but it’s fine if not.”',
    ],
    stops: ['Asked to come to family occasions as well', 'It is mentioned as something owed'],
    endings: ['One evening, written in the diary.', 'Home straight after the last song.'],
    instead: ['We ring on the evening and hear all about it on the next visit.'],
    checks: [
      {
        S14_policy_position: 'silent',
        S9_person_asked: 'yes',
        S12_parent_or_carer_view: 'agree',
        S18_worker_state: 'steady',
      },
      { S14_policy_position: 'inside', S9_person_asked: 'yes', S17_would_offer_to_others: 'yes' },
    ],
  },
  {
    type: 'transport',
    subtype: 'transport.own_car',
    context: 'children',
    timing: 'before',
    direction: 'towards_closer',
    motive: 'unanticipated',
    parentOrCarer: true,
    settings: ['family support', 'youth outreach', 'leaving care'],
    titles: ['A lift home from {place}', 'My own car on {day}', 'A lift to contact'],
    stories: [
      'The last bus goes at six and the session ends at half past. It is a long walk in the dark, and I drive past the street anyway.',
      'Contact with the {kin} was moved to another town. Without a lift it will not happen, and the pool car is booked for weeks.',
    ],
    acts: [
      'Drive home from {place} in my own car, with the carer told before and after.',
      'Drive to contact and back on {day}, with a colleague in the car.',
    ],
    harmByDoing: [
      'Alone in a car: hard for either of us to show what was said.',
      'A lift once is soon a lift every week.',
    ],
    harmByNotDoing: [
      'Contact falls through again, and it is we who cancelled it.',
      'A long walk alone in the dark.',
    ],
    alternatives: ['Taxi on the account', 'Ending half an hour earlier', 'The carer fetches'],
    voices: [
      '“I’d rather go in your car than in a taxi with somebody I don’t know.”',
      '“Can we have the radio on?”',
    ],
    stops: ['Somebody feels unsafe', 'The lift is expected without asking'],
    endings: ['Until the pool car is free again.', 'This one time.'],
    instead: ['A taxi on the account with a driver we know, and I ring when it arrives.'],
    checks: [
      {
        S15_insurance: 'yes',
        S13_lone_working_plan: 'yes',
        S14_policy_position: 'inside',
        S9_person_asked: 'yes',
        S12_parent_or_carer_view: 'agree',
      },
      { S15_insurance: 'unsure', S14_policy_position: 'silent', S9_person_asked: 'yes' },
    ],
  },
  {
    type: 'digital_contact',
    subtype: 'digital_contact.messaging_app',
    context: 'children',
    timing: 'pattern',
    direction: 'unclear',
    motive: 'unanticipated',
    parentOrCarer: false,
    settings: ['leaving care', 'youth outreach'],
    titles: [
      'Messages late at night',
      'Voice notes at the weekend',
      'Read receipts on {day} night',
    ],
    stories: [
      'For some weeks there have been messages on the work phone late at night. Nothing urgent: a picture of dinner, a song. I answer in the morning, and I wonder whether I should.',
      'On {day} night I answered a voice note from my sofa. Since then they come every weekend. They are kind, and they are many.',
    ],
    acts: [
      'Answer messages on weekdays until six, and say so.',
      'Agree on one call on {day} instead of messages all week.',
    ],
    harmByDoing: [
      'I become the only one who is told things.',
      'Silence at night may be worse once I have begun to answer.',
    ],
    harmByNotDoing: [
      'A young person reaches out and hears nothing back.',
      'The messages go to somebody less safe.',
    ],
    alternatives: [
      'A shared team phone',
      'A weekly call',
      'The out-of-hours line, introduced in person',
    ],
    voices: [
      '“I know you’re asleep. I just like sending it.”',
      '“You can answer when you’re at work.”',
    ],
    stops: [
      'Messages after midnight three nights running',
      'Something is written that I may not tell my team',
    ],
    endings: ['Looked at again in three weeks.', 'Lapses when the case closes.'],
    instead: ['One call a week at a fixed time, and the night line’s number saved together.'],
    checks: [
      {
        S14_policy_position: 'silent',
        S9_person_asked: 'yes',
        S7_needs_secrecy: 'no',
        S18_worker_state: 'strained',
      },
      { S14_policy_position: 'inside', S9_person_asked: 'yes', S18_worker_state: 'steady' },
    ],
  },
  {
    type: 'touch',
    subtype: 'touch.refused_touch',
    context: 'children',
    timing: 'already_happened',
    direction: 'towards_distance',
    motive: 'none',
    parentOrCarer: true,
    settings: ['residential home', 'foster care', 'family support'],
    titles: ['The hug that I stepped back from', 'I moved away', 'A hand I did not take'],
    stories: [
      'When contact ended the child ran to me with open arms, and I took a step back, as we were trained to. The face that followed has stayed with me.',
      'A child of {age} held out a hand at {place}. I put mine in my pocket. I was thinking of how it would look.',
    ],
    acts: ['Stepped back from a hug that was offered.', 'Did not take a hand that was held out.'],
    harmByDoing: ['The child learned that affection is dangerous.'],
    harmByNotDoing: ['A colleague might have misread it.'],
    alternatives: ['Kneeling down and offering a hand', 'Saying something warm'],
    voices: ['“I thought you were cross with me.”', '“You can say no. Just say it nice.”'],
    stops: ['The child says it feels strange'],
    endings: ['When it has been talked about.'],
    instead: ['We say that the arms were not the problem, and agree on a greeting.'],
    checks: [
      { S14_policy_position: 'silent', S9_person_asked: 'yes', S12_parent_or_carer_view: 'agree' },
    ],
  },
  {
    type: 'over_distance',
    subtype: 'over_distance.blanket_rule',
    context: 'children',
    timing: 'happening_now',
    direction: 'rule_causing_harm',
    motive: 'none',
    parentOrCarer: true,
    settings: ['residential home', 'foster care', 'youth outreach'],
    titles: [
      'No photographs, no exceptions',
      'The door that has to stay open',
      'No food after eight',
    ],
    stories: [
      'Our rule says no photographs of any kind. A young person has not one picture of the last {years} and asks for a single one with the team.',
      'Bedroom doors stay open when staff talk with a child. This one whispers, or does not talk at all.',
    ],
    acts: [
      'Take one photograph together, printed, for the memory box.',
      'Talk with the door ajar and a colleague within earshot.',
    ],
    harmByDoing: [
      'We make an exception that others will point to.',
      'Somebody may say that the rule no longer holds.',
    ],
    harmByNotDoing: [
      'A childhood without pictures.',
      'The things that matter are not said at all.',
    ],
    alternatives: ['The child takes the photograph', 'A walk instead of a room'],
    voices: ['“Everyone else has got pictures.”', '“I don’t want the whole corridor to hear.”'],
    stops: ['The child would rather not', 'The picture leaves the box'],
    endings: [
      'One picture; the rule goes to the policy group.',
      'Until the rule has been looked at.',
    ],
    instead: ['We draw the day together, and the rule goes to the policy group this month.'],
    checks: [
      {
        S14_policy_position: 'outside',
        S9_person_asked: 'yes',
        S12_parent_or_carer_view: 'agree',
        S20_reversible: 'yes',
      },
    ],
  },
];
