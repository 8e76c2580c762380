import { defineDomain } from '../define-domain.ts'

export default defineDomain(
  'Cybersecurity',
  `
PatchNews: security updates of software
  latest_updates: Lists the newest security updates of a program.
    asks list the latest security updates for {software}
    takes software ~OpenDesk|Harbour CMS|FastProxy|PixelView - Name of the program
    gives software; updates[2..4] {version, released date, severity low|medium|high}
  update_notes: Tells what an update mends.
    asks tell me what update {version} of {software} fixes
    takes software ~OpenDesk|Harbour CMS|FastProxy|PixelView - Name of the program; version
    gives software; version; fixes[1..3] input check|memory handling|session handling|certificate check; restart_needed flag
PortView: which ports of our machines are open
  open_ports: Lists the open ports of a machine of ours.
    asks list the open ports on {host}
    takes host
    gives host; ports[2..4] {port 22|80|443|5432|8080, program web server|database|remote login|proxy}
  compare_scans: Compares two looks at a machine.
    asks compare the port scans of {host} from {start_date} and {end_date}
    takes host; start_date; end_date
    gives host; opened[0..2] 8080..9090; closed[0..2] 3000..3999
PhishReport: suspicious mail that staff report
  report_mail: Takes a report of a suspicious mail.
    asks report a suspicious mail from {sender}
    takes sender email - Who sent it; remark? note - What looked odd
    gives report_id id; sender; received_at datetime
  report_trend: Counts the reports of suspicious mail per month.
    asks show how many suspicious mails were reported since {month}
    takes month
    gives months[3..5] {month, reports 2..80, confirmed_percent percent}
BreachWatch: mail addresses in known leaks
  check_address: Tells whether a mail address stands in a known leak.
    asks check whether {email} appears in a known leak
    takes email
    gives email; found flag; leaks 0..3; newest year
LoginAudit: sign-ins and what is odd about them
  recent_logins: Lists the newest sign-ins of an account.
    asks list recent sign-ins of {user}
    takes user
    gives user; logins[3..5] {at datetime, ip, city, outcome accepted|refused}
  unusual_logins: Lists sign-ins that differ from the usual.
    asks list unusual sign-ins on {date}
    takes date
    gives date; logins[0..3] {user, city, why new place|new device|unusual hour}
DeviceHealth: whether computers keep the rules
  device_report: Tells whether a computer keeps the rules.
    asks check whether computer {device_id} meets our rules
    takes device_id
    gives device_id; disk_encrypted flag; screen_lock flag; system_version version; last_seen datetime
  overdue_devices: Lists computers that lack updates.
    asks list computers that have not been updated for {days} days
    takes days
    gives devices[1..5] {device id, owner person, last_update date}
AwarenessTraining: lessons for staff
  training_status: Tells who has finished a lesson.
    asks show who finished the lesson {lesson}
    takes lesson ~Safe links|Strong sign-in|Clean desk - Name of the lesson
    gives lesson; finished 3..180; open 0..40; average_score 60..98
  assign_lesson: Gives a lesson to a person.
    asks assign the lesson {lesson} to {person}
    takes lesson ~Safe links|Strong sign-in|Clean desk - Name of the lesson; person
    gives lesson; person; due date
AlertQueue: alerts and who looks after them
  open_alerts: Lists open alerts by severity.
    asks list open alerts of {severity} severity
    takes severity low|medium|high - How grave
    gives severity; alerts[2..5] {alert id, what many refused sign-ins|new open port|old software|odd hour, at datetime}
  close_alert: Closes an alert with a remark.
    asks close alert {alert_id} as {verdict}
    takes alert_id id - Number of the alert; verdict false alarm|solved|accepted - How it ended
    gives alert_id; verdict; closed_at datetime
`,
)
