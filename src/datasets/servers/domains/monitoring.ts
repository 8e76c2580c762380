import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Monitoring',
  `
UptimeCheck: whether sites are reachable
  check_site: Tells whether a site answers.
    asks check whether {host} is reachable
    takes host
    gives host; up flag; status 200|301|503; milliseconds 20..900
  uptime_report: Reports how long a site was reachable.
    asks report the uptime of {host} for {month}
    takes host; month
    gives host; month; uptime_percent 97.0..100.0; outages 0..5
MetricsBoard: measures of machines
  cpu_load: Gives the load of a machine.
    asks show the CPU load of {host} over the last {hours} hours
    takes host; hours
    gives host; points[4..6] {time, load_percent 3..96}
  disk_space: Gives the free space of a machine.
    asks tell me how much disk space {host} has left
    takes host
    gives host; disks[1..3] {mount /|/data|/backup, size_gb 40..2000, used_percent 12..91}
LogSearch: lines of logs
  search_logs: Searches log lines for a word.
    asks search the logs of {host} for {word}
    takes host; word timeout|started|retry|disconnected - What to look for
    gives host; lines[2..4] {at datetime, program nginx|scheduler|importer|mailer, text "{word} after {count} seconds"}
  error_count: Counts the errors of a program.
    asks count the errors of {program} on {date}
    takes program nginx|scheduler|importer|mailer - Which program; date
    gives program; date; errors 0..220; most_at time
AlertRules: when somebody is called
  list_rules: Lists the rules of alerts.
    asks list the alert rules for {host}
    takes host
    gives host; rules[2..4] {rule id, measure load|free space|response time, above 50..95, calls person}
  mute_alerts: Silences the alerts of a machine for a time.
    asks mute alerts of {host} for {minutes} minutes
    takes host; minutes
    gives host; minutes; until datetime
SensorHub: sensors in buildings
  read_sensor: Reads a sensor.
    asks read sensor {sensor_id}
    takes sensor_id id - Number of the sensor
    gives sensor_id; measure temperature|humidity|light; reading 4.0..68.0; at datetime
  sensor_faults: Lists sensors that fell silent.
    asks list sensors that have been silent for {hours} hours
    takes hours
    gives sensors[0..4] {sensor id, room 1..40, last_seen datetime}
ReleaseWatch: what was rolled out when
  recent_deployments: Lists what was rolled out lately.
    asks list recent deployments of {program}
    takes program ~web shop|importer|mailer|api - Which program
    gives program; deployments[2..4] {version, at datetime, by user, outcome succeeded|rolled back}
`,
)
