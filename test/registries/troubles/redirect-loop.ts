import { defineTrouble } from '../trouble.ts'

export default defineTrouble({
  id: 'redirect-loop',
  leads: 'gap',
  spoil: (_answer, { path, query }) => ({
    status: 301,
    headers: { location: `${path}${query.size > 0 ? `?${query.toString()}` : ''}` },
    text: '',
  }),
})
