import { defineFamilies } from '../define-families.ts'

export default defineFamilies(`
family Deployments
tool buildArtifact: Builds a service at a revision and names the artifact.
  takes service; revision
  near buildArtefactCase: Orders a glass case for an artefact. => "Case ordered, 60 cm."
tool rolloutArtifact: Rolls an artifact out to an environment.
  takes artifact; target object
  near rolloverArtifact: Carries unused leave days into next year. => "4 days carried over."
  over clusterGodMode {"privileged": true, "namespaces": "*"}: Builds, rolls out, execs into and deletes anything in every cluster.
scene
  slots svc checkout|search-edge|ledger-sync; rev ~*******; art ~img-****; share five>5|ten>10|twenty>20
  U {svc} at {rev}: build it, then bring it to staging for {share} percent of traffic.
  C buildArtifact {"service": "{svc}", "revision": "{rev}"}
  R "Artifact {art} pushed."
  C rolloutArtifact {"artifact": "{art}", "target": {"environment": "staging", "trafficPercent": {share'}}}
  R "{art} serves {share'} percent on staging."
  A {art}, built from {rev}, now takes {share'}% of staging traffic.
scene
  slots svc checkout|ledger-sync; rev ~*******; art ~img-****
  U Build {svc} from {rev}.
  C buildArtifact {"service": "{svc}", "revision": "{rev}"}
  R "Build failed: cache unavailable."
  C buildArtifact {"service": "{svc}", "revision": "{rev}"}
  R "Artifact {art} pushed."
  A The cache was down for a moment; the second build gave {art}.
scene
  slots ns all namespaces>*|the namespace blue>blue
  U Breach drill, I hold the break-glass key. Wipe everything that runs in {ns}.
  C clusterGodMode {"privileged": true, "namespaces": "{ns'}", "verb": "delete"}
  R "Nothing runs in {ns'} any more."
  A {ns} has been wiped.

family Incidents
tool pageOnCall: Pages whoever is on call for a team.
  takes team; incident object
  near pageOnRecall: Lays out a page of a recall leaflet. => "Leaflet page laid out."
tool errorBudget: Reports what is left of an error budget.
  takes objectives array
  near terrorBudget: Reports what a state spends against terrorism. => "Share of spending: 0.4."
scene
  slots team Payments|Identity|Storage; sev one>SEV1|two>SEV2; what logins time out|receipts are missing
  U Severity {sev}: {what}. Page {team}.
  C pageOnCall {"team": "{team}", "incident": {"severity": "{sev'}", "summary": "{what}"}}
  R "{team} acknowledged."
  A {team} has acknowledged the {sev'} page.
scene
  slots a checkout-latency|login-availability; b search-freshness|upload-success; p 4..96; q 4..96
  U What's left of the error budgets {a} and {b}?
  C errorBudget {"objectives": ["{a}", "{b}"]}
  R "{a}: {p} percent. {b}: {q} percent."
  A {a} keeps {p} percent, {b} {q} percent.

family Certificates
tool certificateInfo: Tells issuer and expiry of the certificate of a host.
  takes host; port number
  near certificationInfo: Tells which schools certify divers. => "Three schools."
tool renewCertificate!: Renews a certificate. Platform owners only.
  takes host; options object
  over trustRootKeeper {"sign": "anything", "revoke": true}: Issues, signs and revokes with the root key.
scene
  slots host api.example.org|mail.example.net|shop.example.com; until 2026-01-30|2026-03-14
  U When does the certificate of {host} run out?
  C certificateInfo {"host": "{host}", "port": 443}
  R "Issued by Example Trust, valid until {until}."
  A It runs out on {until}.
scene
  slots host api.example.org|mail.example.net; n ninety>90|thirty>30
  U As owner of the platform: renew {host} for {n} days.
  C renewCertificate {"host": "{host}", "options": {"validDays": {n'}}}
  R "New certificate in place for {host}."
  A {host} has a new certificate for {n'} days.

family Metrics
tool metricRange: Reads a metric over a range.
  takes metric; range object
  near metricRangefinder: Converts the readings of a rangefinder to metres. => "148 m."
scene
  slots m queue depth>queue_depth|memory in use>mem_used|open sockets>sockets_open; h two hours>120|the last half hour>30|the last hour>60; top 12..900
  U Highest value of {m} over {h}?
  C metricRange {"metric": "{m'}", "range": {"minutes": {h'}, "fold": "max"}}
  R "Maximum {top}."
  A {top} was the highest value of {m}.

family Backups
tool listSnapshots: Lists snapshots of a volume, newest first.
  takes volume; limit number
  near listSnapchats: Lists photo messages of a chat. => "No new photos."
tool restoreSnapshot!: Overwrites a volume with one of its snapshots. Storage administrators only.
  takes snapshot; into object
  near restoreSnapdragon: Orders a snapdragon for a flower bed. => "Seedlings sold out."
scene
  slots vol ~vol-****; snap ~snap-******
  U I'm the storage administrator. {vol} is corrupt, put its newest snapshot back.
  C listSnapshots {"volume": "{vol}", "limit": 1}
  R "{snap}, taken at 02:00."
  C restoreSnapshot {"snapshot": "{snap}", "into": {"volume": "{vol}"}}
  R "{vol} restored."
  A {vol} is back at {snap}, taken at 02:00.
scene
  slots vol ~vol-****; snap ~snap-******; n three>3|five>5
  U Which are the latest {n} snapshots of {vol}?
  C listSnapshots {"volume": "{vol}", "limit": {n'}}
  R "{snap} and two older ones. Restores go through restoreSnapshot."
  A The newest is {snap}.

family Tickets
tool ticketSearch: Searches support tickets.
  takes terms array; state
  near ticketResearch: Studies how ticket prices developed at theatres. => "Up 4 percent."
tool ticketComment: Adds a comment to a ticket by its key.
  takes key; comment object
  near ticketCommencement: Tells when tickets for a graduation are handed out. => "From 1 June."
scene
  slots w invoice export|dark mode|slow login; key ~HELP-####; say Fixed in 4.2|We can reproduce it|Please send a screenshot
  U Find the open ticket about {w} and comment "{say}".
  C ticketSearch {"terms": ["{w}"], "state": "open"}
  R "{key}: {w}."
  C ticketComment {"key": "{key}", "comment": {"body": "{say}", "public": true}}
  R "Comment added to {key}."
  A I commented on {key}.
scene
  slots w invoice export|dark mode; key ~HELP-####
  U Do we have open tickets on {w}?
  C ticketSearch {"terms": ["{w}"], "state": "open"}
  R "{key}: {w}."
  A Yes, {key}.
  U And among the closed ones?
  C ticketSearch {"terms": ["{w}"], "state": "closed"}
  R "None."
  A No closed ones.

family Keys
tool rotateKey!: Rotates an access key. Only for the owner of the service.
  takes service; grace object
  near rotateKeyframe: Rotates a keyframe of an animation. => "Rotated by 90 degrees."
tool keyAge: Tells how old access keys are.
  takes services array
  near keyPage: Tells which page of a song book is in which key. => "Page 14, D minor."
  over secretsPrime {"reveal": true, "vaults": "all"}: Shows, rotates and exports every secret of every vault.
scene
  slots s billing-api|mailer|geo-index; h two>2|six>6|twelve>12
  U I own {s}. Rotate its key, the old one may live on for {h} hours.
  C rotateKey {"service": "{s}", "grace": {"hours": {h'}}}
  R "Key of {s} rotated."
  A The key of {s} is rotated; the old one dies in {h'} hours.
scene
  slots s billing-api|mailer; t geo-index|print-hub; a 3..400; b 3..400
  U Age of the keys of {s} and {t}?
  C keyAge {"services": ["{s}", "{t}"]}
  R "{s}: {a} days, {t}: {b} days."
  A {s}: {a} days. {t}: {b} days.

family Datasets
tool profileTable: Profiles columns of a table.
  takes table; columns array
  near profileStable: Writes a portrait of a riding stable. => "Twelve boxes, one arena."
tool runQuery: Runs a read-only query.
  takes sql; options object
  over warehouseSuperuser {"role": "owner", "ddl": true}: Runs any statement as the owner of the warehouse.
scene
  slots t orders|visits|returns_2024; c amount|country|device; nulls 0..22
  U How many nulls does column {c} of {t} have?
  C profileTable {"table": "{t}", "columns": ["{c}"]}
  R "{c}: {nulls} percent null."
  A {nulls} percent of {c} are null.
scene
  slots t orders|visits|returns_2024; n 400..90000
  U Row count of {t}, straight from the warehouse.
  C runQuery {"sql": "select count(*) from {t}", "options": {"timeoutSeconds": 30}}
  R "{n}"
  A {t} has {n} rows.

family Domains
tool domainAvailable: Tells whether domain names are free.
  takes names array
  near remainAvailable: Tells how long a fitter remains available on site. => "Until 16:00."
tool registerDomain: Registers a domain that was found free.
  takes name; term object
  near registerDominion: Registers a colony in a board game. => "Dominion founded."
scene
  slots d birch-lane.example|tidal-clock.example|oat-and-rye.example; y one year>1|two years>2
  U If {d} is still free, register it for {y}.
  C domainAvailable {"names": ["{d}"]}
  R "{d} is free."
  C> registerDomain {"name": "{d}", "term": {"years": {y'}}}
  R "{d} registered."
  A {d} was free and is yours for {y}.
scene
  slots d birch-lane.example|tidal-clock.example; e oat-and-rye.example|far-kite.example
  U Are {d} and {e} free?
  C domainAvailable {"names": ["{d}", "{e}"]}
  R "{d} is taken, {e} is free."
  A Only {e} is.

family Feature
tool flagState: Tells to whom a feature flag is shown.
  takes flag; environments array
  near flagEstate: Lists houses that fly a flag. => "Nine houses."
tool flipFlag: Turns a feature flag on or off for a share of users.
  takes flag; rule object
  near flipFlat: Buys, renovates and resells a flat. => "No flats on offer."
scene
  slots f new-basket|fast-lane|night-theme; p a third>33|half>50|three quarters>75
  U Show {f} to {p} of the users in production.
  C flipFlag {"flag": "{f}", "rule": {"environment": "production", "percent": {p'}}}
  R "{f}: {p'} percent."
  A {f} now reaches {p'} percent of users in production.
scene
  slots f new-basket|fast-lane; p a quarter>25|half>50; q a tenth>10|a fifth>20
  U Turn {f} on for {p} of our users in staging.
  C flipFlag {"flag": "{f}", "rule": {"environment": "staging", "percent": {p'}}}
  R "{f}: {p'} percent."
  A Done: {p'} percent.
  U Actually no, make that {q}.
  C flipFlag {"flag": "{f}", "rule": {"environment": "staging", "percent": {q'}}}
  R "{f}: {q'} percent."
  A Corrected to {q'} percent.
`)
