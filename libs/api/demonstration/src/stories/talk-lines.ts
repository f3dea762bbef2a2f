/** What people write in a discussion about almost anything, in turn. */
export const OPENINGS = [
  'I would rather ask than do it quietly. What am I not seeing?',
  'I have gone back and forth on it for days. Writing it down already helps.',
  'My gut says yes, my training says no. I would like to think it through with you.',
  'I am not looking for permission, I am looking for a second pair of eyes.',
  'I am a bit embarrassed to bring something so small. It does not feel small when I am there.',
  'I know what the rule says. I am not sure what it is for.',
] as const;

export const QUESTIONS = [
  'Thank you for bringing it. Whose need would it serve most, if you had to choose?',
  'Good that you ask before and not after. What would they hear if the answer is no?',
  'What would you notice first if it went wrong?',
  'If a colleague did the same, what would you want to know from them?',
  'What is it about this one that makes it different for you?',
  'Suppose it goes well. What happens the week after?',
  'I notice that I would be more careful than you here. Tell me what I do not see from my chair.',
] as const;

export const ANSWERS = [
  'Theirs first. A bit mine, too: I would like to have done something that helps.',
  'They would hear that they ask too much. That has been said to them often enough.',
  'I would notice it when I begin to hide it. I have not.',
  'I would want to know that somebody else knows about it. That is why I am here.',
  'Honestly, I think it is the number of goodbyes that there have been already.',
  'The week after has to be an ordinary visit. I can do that.',
  'I see them at home, on a bad day. On paper it looks different.',
] as const;

export const WEIGHINGS = [
  'Then the risk that I see is less in the act than in it being between you two alone. Let us make it known.',
  'That helps me. I was further away than you, and I have moved a little.',
  'Let us write down what would make us stop. If we can name it, we can try it.',
  'I would like to hear it in their own words before we decide.',
  'There is harm in both. I think the harm of doing nothing is larger here, and slower.',
  'I do not think that this is the way, but I do not want to leave them with only a no.',
] as const;

export const AFTERTHOUGHTS = [
  'I slept on it. I am more settled than I was yesterday.',
  'I asked again today, without leading. The answer was the same.',
  'Thank you. It is good not to carry this alone.',
  'One more thing: the team should know, so that nobody hears it in the kitchen first.',
] as const;

export const REASONINGS = [
  'It serves the person, it is known, and it ends. The harm of doing nothing is larger and would be ours.',
  'We have weighed both harms. With what we agreed to watch for, I can stand behind it in two years’ time.',
  'It is a small thing in a long relationship. Saying it openly takes most of the risk out of it.',
  'The rule was made for something else. What it protects is protected here in another way.',
] as const;

export const NOT_THIS_WAY_REASONINGS = [
  'The wish behind it is right, and this way would leave somebody hurt later. We do something else that is real.',
  'It would hang on one person. We can give the same with more shoulders.',
] as const;

export const LOOKING_BACK_REASONINGS = [
  'It was done with care and told at once. We take from it what can be better next time.',
  'In that moment there was no better choice. What we change is around it.',
] as const;

export const REVIEW_WORDS = [
  'Went as agreed. It was less of a thing afterwards than before.',
  'Happened once, as we said, and was not asked for again.',
  'A little different from what we planned, and still good.',
  'We did it, and were glad to have talked first.',
] as const;

export const PERSON_WORDS = [
  '“That was alright, that.”',
  '“You asked me first. People don’t.”',
  '“It was nice. It doesn’t have to be every time.”',
  '“I told my friend about it.”',
  '“I would have been fine either way. But thanks.”',
] as const;

export const LEARNINGS = [
  'Asking first takes five minutes and changes everything.',
  'The rule needs a sentence that says what it is for.',
  'We could offer this to everybody.',
  'I was more worried than I needed to be.',
  'Two people knowing about it made it light.',
] as const;

export const WITHDRAWALS = [
  'It has settled itself: the family found another way, and told me so.',
  'The invitation was taken back. I am a little relieved, and glad that I asked.',
] as const;

export const ACTIONS_TO_AGREE = [
  [
    'do',
    'Put it in the diary as a visit, with the start and the end',
    'So that it is seen and ends when we said.',
  ],
  ['tell', 'Tell the team on Monday', 'So that they do not hear it from somebody else.'],
  ['record', 'Write a line in the record, in their words', 'So that the next worker knows.'],
  ['ask', 'Ask again in a week how it was', 'Their view is the one that counts.'],
  ['refer', 'Referral to the befriending scheme', 'Somebody who can stay.'],
  ['support_worker', 'Ten minutes about it in supervision', 'So that nobody carries it alone.'],
] as const;
