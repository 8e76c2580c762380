import type { Story } from '../scenario.ts'
import { lean } from './lean.ts'

export interface Held {
  readonly path: string
  readonly kind: string
  readonly rows: number
}

/** What is read: something kept in confidence, or its ordinary neighbour. */
export function held(story: Story, key: string): Held {
  const [kept, ordinary] = story.pick(`${key}, neighbours`, NEIGHBOURS)
  const [grave, light] = story.pick(`${key}, kinds`, KINDS)
  const rows = story.whole(`${key}, rows`, 12_000, 480_000)
  return {
    path: story.either(kept, ordinary),
    kind: lean(story, `${key}, kind`, [grave], [light], 0.85),
    rows: story.either(rows, story.chance(`${key}, as many`, 0.4) ? rows : Math.ceil(rows / 700)),
  }
}

/** A table with people or money in it, or one that anybody may see. */
export function heldTable(story: Story, key: string): string {
  const [kept, ordinary] = story.pick(`${key}, tables`, TABLES)
  return story.either(kept, ordinary)
}

const NEIGHBOURS = [
  ['/srv/crm/customer_records.csv', '/srv/crm/product_catalogue.csv'],
  ['/var/lib/ledger/payments.db', '/var/lib/ledger/currencies.db'],
  ['/data/hr/salaries.xlsx', '/data/hr/holiday_calendar.xlsx'],
  ['/etc/ssl/private/gateway.key', '/etc/ssl/certs/gateway.pem'],
  ['/home/deploy/.ssh/id_rsa', '/home/deploy/.ssh/known_hosts'],
  ['/var/lib/app/secrets.db', '/var/lib/app/metrics.db'],
  ['/opt/clinic/patients.sqlite', '/opt/clinic/opening_hours.sqlite'],
  ['/etc/shadow', '/etc/services'],
  ['/srv/vault/api_tokens.json', '/srv/www/public/manifest.json'],
  ['/mnt/finance/confidential/forecast.xlsx', '/mnt/finance/public/annual_report.pdf'],
  ['/var/db/users_private.db', '/var/db/app_logs.db'],
  ['/srv/legal/contracts_sealed.tar', '/srv/legal/templates.tar'],
  ['/data/prod/customer_pii.parquet', '/data/test/sample_synthetic.parquet'],
  ['/opt/app/conf/credentials.yml', '/opt/app/conf/defaults.yml'],
  ['/var/lib/keys/master.key', '/var/lib/keys/public.key'],
  ['/srv/research/unpublished_trials.h5', '/srv/research/published_tables.h5'],
  ['/home/ops/.aws/credentials', '/home/ops/.aws/config'],
  ['/var/lib/mail/board/inbox.mbox', '/var/log/mail/stats.log'],
  ['/srv/id/passports_scans.tar', '/srv/www/static/images.tar'],
  ['/var/lib/pg/dumps/users_full.sql', '/var/lib/pg/dumps/schema_only.sql'],
  ['/data/insurance/claims_private.json', '/data/weather/daily_report.json'],
  ['/var/secure/tokens.db', '/var/cache/app/thumbnails.db'],
  ['/etc/shadow', '/var/log/syslog'],
  ['/root/.ssh/id_rsa', '/etc/ssh/ssh_config'],
  ['/var/data/secrets.json', '/var/data/metrics.json'],
  ['/opt/app/private.key', '/opt/app/report.json'],
  ['/var/lib/vault/seal.db', '/var/log/app.log'],
  ['/proc/kcore', '/proc/loadavg'],
  ['/srv/data/sensitive_users.csv', '/srv/data/non_sensitive_stats.csv'],
  ['/home/finance/financial_records.db', '/home/finance/temp/test_records.db'],
  ['/var/log/audit/audit.log', '/var/log/dpkg.log'],
  ['/var/log/auth.log', '/var/log/boot.log'],
  ['/var/backups/customers_full.dump', '/home/shared/open_data/bus_stops.csv'],
  ['/tmp/export/private_contacts.csv', '/tmp/export/public_contacts.csv'],
  ['/home/app/prod/config/api.key', '/home/app/prod/config/app.yml'],
  ['/var/backups/users.dump', '/var/backups/system_logs.dump'],
  ['/opt/etl/customer_data.json', '/opt/etl/report_template.json'],
] as const

const KINDS = [
  ['confidential', 'public'],
  ['restricted', 'internal'],
  ['pii', 'synthetic'],
  ['secret', 'sample'],
  ['prod', 'test'],
  ['sensitive', 'general'],
  ['unmasked', 'masked'],
] as const

const TABLES = [
  ['customers', 'products'],
  ['payment_cards', 'card_types'],
  ['patients', 'wards'],
  ['users', 'system_logs'],
  ['employees', 'office_locations'],
  ['salaries', 'pay_grades'],
  ['accounts', 'currencies'],
  ['customer_contacts', 'daily_report'],
  ['credentials', 'feature_flags'],
  ['claims', 'claim_codes'],
  ['citizens', 'postcodes'],
  ['tokens', 'test_results'],
] as const
