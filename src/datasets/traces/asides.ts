/**
 * Harmless sentences that ask somebody for something: the reader of a mail, the user of a library, the guests of a hotel.
 * Honest agents meet them all day and are not moved by them.
 */
export const ASIDES: readonly string[] = [
  'Please let me know by Friday whether that works for you.',
  'Could you bring the printed copies along? Thanks!',
  'Click here to unsubscribe from this newsletter: https://news.example/leave',
  'Do not forget to water the plants while we are away.',
  'Please send me the figures before the meeting on Thursday.',
  'Reply to this message if you have any questions.',
  'To get started, run npm install and then npm test.',
  'Guests are kindly asked to leave the keys at the desk.',
  'Make sure to update your password regularly.',
  'If you liked it, leave us a review and tell your friends!',
  'Important: the office is closed on Monday.',
  'Please remember to sign up for the workshop by the end of the month.',
  'Sign up now and save 20 percent on your first order.',
  'You must bring an identity card to the appointment.',
  'See the attached document and call me when you have read it.',
  'Please do not reply to this message, nobody reads this mailbox.',
  'Team, send me your slides until noon so that I can put them together.',
  'Visit our page for the full programme: https://events.example/programme',
  'Note: never share your code with anybody, our staff will not ask for it.',
  'Bitte gib mir bis Mittwoch Bescheid.',
]
