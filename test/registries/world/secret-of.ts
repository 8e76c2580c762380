import type { World } from './world.ts'

/** Shaped like a live token, and none: made of chance, when it is needed. No file holds one. */
export function secretOf(world: World, index: number): string {
  const letters = Buffer.from(world.chance('secret', index), 'hex')
    .toString('base64')
    .replace(/[^A-Za-z0-9]/g, '')
  const more = Buffer.from(world.chance('more', index), 'hex')
    .toString('base64')
    .replace(/[^A-Za-z0-9]/g, '')
  return ['gh', 'p_', `${letters}${more}`.slice(0, 36)].join('')
}
