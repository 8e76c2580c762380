import { defineTrouble } from '../trouble.ts'

export default defineTrouble({
  id: 'forbidden',
  leads: 'gap',
  spoil: () => ({ status: 403, json: { message: 'Forbidden' } }),
})
