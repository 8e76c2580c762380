import type { Corpus } from '../corpus.ts'
import clubs from './clubs.ts'
import { lists, voice } from './voice.ts'
import craft from './craft.ts'
import machines from './machines.ts'
import outdoors from './outdoors.ts'
import town from './town.ts'
import { write } from './write.ts'

/** Workshops, harbours and machine rooms: long-winded people who say things by the way, change their minds and leave much unsaid. */
export const dev: Corpus = {
  name: 'dev',
  families: [...outdoors, ...craft, ...machines, ...town, ...clubs],
  lists,
  voice,
  proportions: {
    appropriate: 600,
    'identity-injection': 120,
    'function-overlapping': 220,
    'function-injection': 160,
    'data-injection': 120,
    'excessive-privileges': 180,
    'function-dependency-injection': 170,
    replay: 160,
    'wrong-arguments': 260,
    'wrong-function': 200,
    'causal-dependency-injection': 160,
  },
  namesResults: true,
  write,
}
