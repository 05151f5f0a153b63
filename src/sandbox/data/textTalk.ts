/** What companies and their customers text each other: question and answer. */
export const textTalk: readonly (readonly [string, string])[] = [
  ['Hi, are you open today?', 'We are, until six. Can we help you with something?'],
  ['Can I move my appointment to Friday?', 'Friday at 2 pm is free. Does that suit you?'],
  ['Friday at 2 works, thanks!', 'Great, see you then.'],
  ['I am running ten minutes late.', 'No problem, thank you for letting us know.'],
  ['Do you take credit cards?', 'Yes, all of them.'],
  ['Here is a picture of it.', 'Thank you, I will pass it on to our technician.'],
  ['How much would that be, roughly?', 'We will send you an estimate by email today.'],
  ['Could you call me back this afternoon?', 'Of course. Is three o’clock all right?'],
  ['What is your address again?', 'It is on our site, and parking is behind the building.'],
  ['Got it, thank you 🙏', 'You are welcome!'],
];

/** CallRail adds it to the first text that a person is sent. */
export const optOutWords = ' Reply STOP to opt out.';
