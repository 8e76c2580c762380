/** From util-linux: takes away from a program what `bwrap` gave the warden. */
export const TAKE_ALL = [
  'setpriv',
  '--bounding-set=-all',
  '--inh-caps=-all',
  '--ambient-caps=-all',
  '--no-new-privs',
  '--',
]
