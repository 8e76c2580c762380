import type { Story } from '../scenario.ts'

/** Where nobody looks: a dotted or volatile place, fitting for caches and locks too. */
export function hiddenPath(story: Story, key: string, ending = ''): string {
  const place = story.pick(`${key}/place`, [
    '/tmp/.',
    '/var/tmp/.',
    '/dev/shm/.',
    '/usr/local/bin/.',
    '/var/lib/.',
    '/opt/.cache/.',
    '/usr/lib/.',
    '/home/app/.config/.',
    '/run/.',
  ])
  const name = story.pick(`${key}/name`, [
    'cache',
    'dbus-helper',
    'sysd',
    'upd',
    'font-index',
    'x11-sess',
    'kworker',
    'sess',
    'gconf',
    'netd',
    'lib-sync',
    'helper',
    'payload',
    'backdoor',
    'stage2',
    'implant',
    'shell',
    'persist',
    'hidden_update',
    'rk',
  ])
  return `${place}${name}${story.chance(`${key}/numbered`, 0.4) ? story.whole(`${key}/number`, 2, 9) : ''}${ending}`
}
