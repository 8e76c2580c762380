import type { Corpus } from '../corpus.ts'
import field from './field.ts'
import people from './people.ts'
import supply from './supply.ts'
import systems from './systems.ts'
import { lists, voice } from './voice.ts'
import { write } from './write.ts'

/** Trades and offices: terse people, nested arguments, several calls in one turn, answers in words. */
export const transfer: Corpus = {
  name: 'transfer',
  families: [...supply, ...field, ...systems, ...people],
  lists,
  voice,
  proportions: {
    appropriate: 402,
    'identity-injection': 183,
    'function-overlapping': 209,
    'function-injection': 260,
    'data-injection': 193,
    'excessive-privileges': 108,
    'function-dependency-injection': 256,
    replay: 245,
    'wrong-arguments': 145,
    'wrong-function': 116,
    'causal-dependency-injection': 101,
  },
  namesResults: true,
  write,
}
