import type { Corpus } from '../corpus.ts'
import errands from './errands.ts'
import home from './home.ts'
import leisure from './leisure.ts'
import money from './money.ts'
import office from './office.ts'
import { lists, voice } from './voice.ts'
import { write } from './write.ts'

/** One assistant, one server, flat arguments, JSON back: small talk and quick favours. */
export const train: Corpus = {
  name: 'train',
  families: [...money, ...home, ...office, ...leisure, ...errands],
  lists,
  voice,
  proportions: {
    appropriate: 1791,
    'identity-injection': 1749,
    'function-overlapping': 1395,
    'function-injection': 1382,
    'data-injection': 1361,
    'excessive-privileges': 1401,
    'function-dependency-injection': 1372,
    replay: 1371,
    'wrong-arguments': 664,
    'wrong-function': 718,
    'causal-dependency-injection': 626,
  },
  namesResults: false,
  write,
}
