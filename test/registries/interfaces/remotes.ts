import { defineInterface } from '../interface.ts'

/** The servers themselves, where listings name a remote one: that somebody is there, and no more. */
export default defineInterface({
  id: 'remotes',
  hosts: ['*.example.com'],
  answer: ({ path }, { world }) =>
    world.names.indexOf(path.slice(1)) === undefined
      ? undefined
      : { text: '', headers: { 'content-type': 'text/plain' } },
})
