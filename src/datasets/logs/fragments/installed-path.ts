import type { Story } from '../scenario.ts'

/** Where a package or an administrator puts programs. */
export function installedPath(story: Story, key: string, ending = ''): string {
  const place = story.pick(`${key}/place`, [
    '/usr/local/sbin/',
    '/usr/local/bin/',
    '/opt/vendor/bin/',
    '/usr/libexec/',
    '/usr/lib/maintenance/',
    '/opt/monitoring/bin/',
    '/srv/scripts/',
    '/usr/sbin/',
  ])
  const name = story.pick(`${key}/name`, [
    'node-metrics',
    'log-tidy',
    'backup-agent',
    'health-check',
    'report-sync',
    'inventory',
    'disk-watch',
    'cert-renew',
    'cache-warm',
    'index-refresh',
  ])
  return `${place}${name}${ending}`
}
