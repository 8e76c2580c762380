import { defineTrouble } from '../trouble.ts'

/** No cursor any more, though there would be more. Only a total, or an earlier census, can tell. */
export default defineTrouble({
  id: 'ends-early',
  leads: 'gap',
  isOfLists: true,
  spoil(answer) {
    const { list } = answer
    return list === undefined ? answer : { ...answer, json: list.make(list.items, undefined) }
  },
})
