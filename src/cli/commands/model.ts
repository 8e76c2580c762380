import { defineCommandGroup } from '../command.ts'
import card from './model/card.ts'
import evaluate from './model/evaluate.ts'
import train from './model/train.ts'

export default defineCommandGroup({
  name: 'model',
  brief: 'Train, measure and describe the small models that judge texts and logs',
  help: `Linear models over hashed features: they run in microseconds on a processor, say
what they went by, and are trained here, from rows, without anything else. The
same rows and seed give the same bytes.

  fairlead dataset attacks --seed 1 --count 6000 --out texts
  fairlead model train --task instruction --data texts/train.jsonl --out mine
  fairlead model evaluate --weights mine --data texts/test.jsonl
  fairlead model card --weights my-weights`,
  routes: [train, evaluate, card],
})
