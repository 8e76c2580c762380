import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { HOME } from './bubblewrap.ts'

/** Files of the system that say nothing about this machine. */
export function systemFiles(folder: string): { from: string; to: string }[] {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return Object.entries(SYSTEM_FILES).map(([name, content]) => {
    writeFileSync(join(folder, name), content, { mode: 0o644 })
    return { from: join(folder, name), to: `/etc/${name}` }
  })
}

const SYSTEM_FILES = {
  passwd: `root:x:0:0:root:/root:/bin/sh\nuser:x:1000:1000::${HOME}:/bin/sh\n`,
  group: 'root:x:0:\nuser:x:1000:\n',
  hosts: '127.0.0.1 localhost\n',
  nothing: '',
  'resolv.conf': 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n',
  'nsswitch.conf': 'passwd: files\ngroup: files\nhosts: files dns\n',
}
