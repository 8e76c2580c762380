import { defineTrouble } from '../trouble.ts'

/** An empty page in the middle: it goes on behind it. */
export default defineTrouble({
  id: 'items-missing',
  leads: 'gap',
  isOfLists: true,
  spoil(answer) {
    const { list } = answer
    return list === undefined ? answer : { ...answer, json: list.make([], list.next) }
  },
})
