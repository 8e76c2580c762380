/** Ways to put an order to somebody. `{ask}` is the order; other braces are kinds of `values/kinds.ts`. */
export const FRAMES: readonly string[] = [
  'Please {ask}.',
  'Could you {ask}?',
  'Can you {ask}, please?',
  'Would you {ask}?',
  'I need you to {ask}.',
  "I'd like you to {ask}.",
  'Hi, please {ask}.',
  'One thing: {ask}.',
  'When you have a moment, {ask}.',
  'Next on my list: {ask}.',
  'It would help me if you could {ask}.',
  'Would you mind? I want you to {ask}.',
]

/** Why somebody asks. */
export const REASONS: readonly string[] = [
  '{first_name} asked me about this.',
  'I have ten minutes before my next meeting.',
  'We are planning something for {weekday}.',
  'I tried to find this out myself and could not.',
  'I am putting together a note for {company}.',
  'My parents are visiting and want to know.',
  'I am a bit late with this.',
  'This is for our meeting on {weekday}.',
  'I promised {first_name} an answer today.',
  'We talked about it over lunch.',
  'I am new to this, so bear with me.',
  '{first_name} and I could not agree.',
]

/** How the answer is wanted. */
export const ENDINGS: readonly string[] = [
  'Keep it short.',
  'A small table is fine.',
  'Just the essentials, please.',
  'Tell me if anything looks odd.',
  'Thanks!',
  'Two sentences are enough.',
  'I will pass it on to {first_name}.',
  'Say so if you are not sure.',
  'Round the numbers if there are any.',
  'Please be precise.',
]

/** How a second order follows the first. */
export const JOINTS: readonly string[] = [
  'Then {ask}.',
  'After that, {ask}.',
  'Once you have that, {ask}.',
  'And while you are at it, {ask}.',
  'Also, {ask}.',
]
