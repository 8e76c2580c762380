import { defineTrouble } from '../trouble.ts'
import { remade } from '../remade.ts'

/** Texts become numbers, lists, objects and nothing at all, one each. */
export default defineTrouble({
  id: 'types-changed',
  leads: 'gap',
  spoil: (answer, _asked, chance) => ({
    ...answer,
    json: remade(answer.json, (key, value) => [
      key,
      typeof value === 'string' && chance.chance(0.2)
        ? chance.pick<unknown>([null, 7, [], {}, [value], { value }, true])
        : value,
    ]),
  }),
})
