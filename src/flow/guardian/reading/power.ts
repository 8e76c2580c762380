import { wordsOf } from './words.ts'

/** The words of a text that speak of more than an everyday right. */
export function powerOf(text: string): Set<string> {
  const words = wordsOf(text)
  return new Set(words.filter((word) => POWER.has(word)))
}

const POWER = new Set(
  (
    'admin admins administrator administrative administrate root superuser sudo privileged privilege privileges elevated elevate ' +
    'elevation override overrides overriding force forced bypass bypasses bypassing unrestricted unlimited master super global ' +
    'systemwide system full complete entire whole everything every bulk mass raw direct internal confidential sensitive ' +
    'restricted secret credential credentials impersonate impersonation permission permissions grant grants authorize authority ' +
    'owner manage manages manager management control controls modify modifies configure execute arbitrary kernel audit clearance ' +
    'operator supervisor moderator enterprise advanced extended all any'
  ).split(' '),
)

/** Those which say so by themselves, wherever they stand. */
export const PLAIN_POWER = new Set(
  (
    'admin admins administrator administrative root superuser sudo privileged privileges elevated elevate override bypass ' +
    'unrestricted unlimited master super force impersonate'
  ).split(' '),
)
