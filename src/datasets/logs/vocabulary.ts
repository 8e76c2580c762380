const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** What entities are made of. Names of no real person, product or place that could be asked for over a network. */
export const PEOPLE = words(`
  alice bob carol dave erin frank grace heidi ivan judy karim lena marco nadia oscar priya quentin rosa sven tara umar
  vera wanda xavier yusuf zoe amir bianca chen dmitri elif farah goran hana igor jonas kaya leo mina noor olga pavel rina
  samir tess ulla viktor wei yara anouk bram cato daan emil fenna gijs hugo iris jelle kofi luca maya nico otto pia`)
export const SURNAMES = words(`
  adler brandt costa duarte eriksen fischer garcia haddad ito jansen kowal lindt moreau novak okafor petrov quist rossi
  sato tanaka usman vargas weber yilmaz zhang berg castro dekker fontaine gupta horvat ivanov keller larsen mehta nowak`)
export const SERVICE_USERS = words(`
  www-data nginx svc-backup svc-report postgres mysql redis nobody app appuser svc-deploy jenkins gitlab-runner prometheus
  svc-etl batch daemon mcp mcpsvc svc-index celery svc-mail kafka svc-sync elastic ansible svc-metrics tomcat node airflow
  svc-export svc-catalog svc-ml render worker cron syslog svc-billing svc-auth telegraf svc-search spark minio`)
export const SITES = words('ams fra lon nyc sfo sin tok par mad osl dub syd ber cph waw mil')
export const ROLES = words(`
  web app db api cache worker build mail files proxy edge node batch queue auth mon gw report search ml etl ci log store
  bastion registry sched mcp tool agent index media`)
export const DOMAINS = words(`
  corp.internal prod.internal lan svc.cluster.local int.example staging.internal dc1.internal office.lan ops.internal
  core.example platform.internal`)
export const OUTSIDE_NAMES = words(`
  filebridge quickdrop northgate paste-box cloudnest mirror-hub datalink telemetry-now relaypoint assetcdn sharebin
  fastlane brightport openmetrics packhost syncbox bluecrate transferly edgecache statsink uplift tinyhost greyline
  pinemark silverlake codepile nightowl redharbor softmill longview signalbay farcast deepwell minty amberfox`)
export const OUTSIDE_PREFIXES = words(
  'cdn files api update drop mirror in static dl hooks s1 node3 repo share up img edge',
)
export const OUTSIDE_ENDINGS = words('example example.net example.org example.com')
export const SERVICES = words(`
  nginx postgres redis rabbitmq orders-api billing-api catalog-api search-api report-service mail-relay auth-service
  session-store inventory scheduler notification-service file-gateway mcp-files mcp-db mcp-weather mcp-calendar mcp-search
  render-service export-service ledger profile-api media-service checkout etl-runner webhook-gateway pricing-engine
  geo-lookup translate-api shipping-api recommender index-builder archive-service ticket-api feature-store image-resizer`)
export const TOOLS = words(`
  read_file write_file search_files query_database run_report get_weather send_message list_events fetch_page
  create_ticket translate_text resize_image convert_currency find_route list_orders export_table get_profile
  update_record sync_calendar summarise_page check_stock lookup_address render_chart run_query track_parcel
  list_repos get_invoice book_room search_papers geocode transcribe_audio`)
export const TABLES = words(`
  customers orders payments employees invoices patients sessions accounts contracts salaries leads tickets shipments
  products audit_events credentials_archive addresses cards subscriptions messages appointments payroll tax_records
  grades lab_results donors refunds quotes inventory claims policies`)
export const STEMS = words(`
  report backup summary export index quarterly ledger notes draft results catalog manifest users budget inventory plan
  batch dump archive snapshot metrics roster payroll forecast model weights schedule config cleanup sync collect rotate
  update helper agent monitor probe health collector runner loader importer`)
