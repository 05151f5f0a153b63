/** After this the line is silent for a while. */
export const onHold = 'No problem, take your time.';

/** How a message to a voicemail ends. */
export const lastWords = [
  'Any time before six is fine, or first thing tomorrow.',
  'If I do not pick up, please leave a message and I will try again.',
  'Thank you very much, talk to you soon. Bye.',
];

/** What anybody may say in any conversation. */
export const smallTalk: readonly (readonly [string, string])[] = [
  ['May I have your name please?', 'Sure, should I spell it for you?'],
  ['And the best number to reach you?', 'The one that I am calling from.'],
  ['May I put you on hold for one moment?', onHold],
  ['Thank you for waiting.', 'That was quick, thank you.'],
  ['How did you hear about us?', 'I searched on my phone and you came up first.'],
  ['I am sending you a confirmation by text.', 'I just got it, everything looks right.'],
  ['Could you repeat the address for me?', 'Yes, it is the corner house, you cannot miss it.'],
  ['Let me check the calendar.', 'Any day this week would do.'],
  [
    'Is there anything else you would like me to note?',
    'Please ring before you come, the bell is broken.',
  ],
  ['I will make a note of that.', 'Thank you, I appreciate it.'],
];

export const farewells: readonly (readonly [string, string])[] = [
  ['Is there anything else I can do for you?', 'No, that is everything. Thank you so much.'],
  ['You are all set then.', 'Great, have a good day. Bye.'],
  ['Thank you for calling, goodbye.', 'Goodbye.'],
];
