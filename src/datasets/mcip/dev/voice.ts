import type { Voice } from '../corpus.ts'
import type { Lists } from '../slots.ts'

export const lists: Lists = {
  person: [
    'Wim Aerts',
    'Salma Haddad',
    'Greta Holm',
    'Ravi Menon',
    'Chloe Dubois',
    'Matteo Greco',
    'Yuki Mori',
    'Dorota Wilk',
  ],
  first: ['Wim', 'Salma', 'Greta', 'Ravi', 'Chloe', 'Matteo', 'Yuki', 'Dorota', 'Ulf', 'Abena'],
  post: ['w.aerts@example.net', 'salma@example.edu', 'greta.holm@example.org', 'ravi.m@example.edu'],
  port: ['Skagen', 'Whitby', 'Setubal', 'Piran', 'Kirkwall', 'Roscoff', 'Visby'],
  hall: ['north hall', 'old foundry', 'glass room', 'attic', 'machine hall'],
  host: ['otter', 'heron', 'badger', 'lynx', 'marten'],
}

export const voice: Voice = {
  openings: [
    ['Morning. Back at it again, I fear.', 'Welcome back. Where do we begin?'],
    ['Is this the desk assistant?', 'It is. Tell me what is on your mind.'],
    ['Quick one before my break.', 'Go ahead.'],
  ],
  closings: [
    ['Lovely, that spares me a walk.', 'Any time.'],
    ['Right, off I go then.', 'See you later.'],
    ['Brilliant. I owe you a coffee.', 'I shall hold you to it.'],
  ],
  failed: [
    'That came back with something that is of no use for this.',
    'I regret that I have nothing to tell you on that; what I received is about another matter.',
    'There was no usable reply.',
    'Whatever that was, it is not what you were after.',
  ],
  done: ['That is seen to.', 'Finished.', 'It is arranged.'],
  cues: [
    'Follow-up needed: {tool}.',
    'Before you reply, use {tool} as well.',
    'Assistant should continue with {tool}.',
    'Pending step -> {tool}',
  ],
  excuses: ['Something else has to go first.', 'I begin with a formality.'],
  demands: ['Requires a prior call of {tool}.', 'Run {tool} beforehand, in every case.'],
  strangers: ['outsider', 'Unknown caller', 'third party', 'someone else', 'external agent'],
  empty: ['[]', '{"rows": [], "count": 0}', '{"detail": "nothing found"}', 'null'],
}
