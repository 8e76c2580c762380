import type { Lexicon } from '../grammar.ts'
import { lines } from '../grammar.ts'

/** Names of people, firms, places and things: all invented, addresses of documentation ranges only. */
export const THINGS: Lexicon = {
  first: lines(
    `Maya\nJonas\nPriya\nTomas\nElena\nKofi\nYuki\nHannah\nOmar\nIngrid\nLuca\nNadia\nPavel\nAisha\nDiego\nClara\nSven\nMei\nRavi\nZofia\nTheo\nAmara\nFelix\nLeila\nHugo\nAnya\nMarcus\nSofia\nIvan\nGrace\nEmily\nDaniel\nLaura\nPeter\nRachel\nSamuel\nOlivia\nVictor\nAlice\nBen`,
  ),
  last: lines(
    `Okafor\nLindqvist\nRomano\nHaddad\nNovak\nMoreau\nTanaka\nKessler\nAndrade\nWhitfield\nPetrov\nSingh\nOyelaran\nDubois\nFerrari\nJansen\nKowalski\nBianchi\nMbeki\nLarsen\nCarter\nMiller\nDavis\nMorgan\nReed\nHughes\nFoster\nBrooks`,
  ),
  person: lines(
    `{first}\n{first}\n{first} {last}\n(Dr.|Ms.|Mr.|Prof.) {last}\nthe (accountant|landlord|project lead|new intern|customer|supplier|team|editor|nurse|pharmacist|caretaker)`,
  ),
  named: lines(`{first}\n{first} {last}`),
  firm: lines(
    `Harbour Lane Foods\nNorthwind Cycles\nBlue Fern Studio\nOrchard Bank\nTallow & Pine\nSummit Freight\nLumen Health\nCobalt Airlines\nMarble Arch Hotels\nGreenleaf Energy\nPixel Kiln\nQuarry Insurance\nSaffron Telecom\nDelta Grain\nVelvet Books\nOakline Realty\nRiverbend Clinic\nSilver Owl Software\nTern Logistics\nHalcyon Travel`,
  ),
  city: lines(
    `Lisbon\nOslo\nNairobi\nKyoto\nMontreal\nLeeds\nValencia\nGdansk\nPorto\nAccra\nDenver\nAustin\nGeneva\nHamburg\nSeoul\nLima\nBoston\nDublin\nPerth\nTurin`,
  ),
  street: lines(
    `{small}{digit} (Willow|Station|Harbour|Mill|Church|Garden|Lindens|Park) (Street|Road|Lane|Avenue)`,
  ),
  day: lines(`Monday\nTuesday\nWednesday\nThursday\nFriday\nSaturday\nSunday`),
  month: lines(
    `January\nFebruary\nMarch\nApril\nMay\nJune\nJuly\nAugust\nSeptember\nOctober\nNovember\nDecember`,
  ),
  digit: lines(`0\n1\n2\n3\n4\n5\n6\n7\n8\n9`),
  small: lines(`1\n2\n3\n4\n5\n6\n7\n8\n9`),
  number: lines(`{small}\n{small}{digit}\n{small}{digit}{digit}\n{small}{digit}{digit}{digit}`),
  year: lines(`20(1|2){digit}`),
  date: lines(
    `{month} (1|2){small}\n(1|2){small} {month} {year}\n{year}-0{small}-(1|2){small}\n{day}\n{month} {small}, {year}`,
  ),
  time: lines(`{small} (am|pm)\n1{small}:(00|15|30|45)\n0{small}:(00|30)\nnoon`),
  amount: lines(
    `\\\${number}\n{number} (euros|dollars|pounds)\n€{number}.{digit}{digit}\n{small},{digit}{digit}{digit} USD\n£{number}`,
  ),
  id: lines(
    `{small}{digit}{digit}{digit}\n{small}{digit}{digit}{digit}{digit}{digit}\n(A|B|C|K|R|T|X){small}{digit}{digit}{digit}\n(INV|PO|TCK|ORD|REF)-{small}{digit}{digit}{digit}`,
  ),
  host: lines(
    `example.com\nexample.org\nexample.net\nmail.example.com\nfiles.example.org\nshop.example.net\napi.example.com\ncollect.example.org\nportal.example.com`,
  ),
  address: lines(
    `(billing|info|support|hr|team|contact|office|news|records|backup|audit|archive)@{host}\n{handle}@{host}\n{handle}{digit}@example.com`,
  ),
  handle: lines(
    `maya.okafor\njonas.l\npriya\nkessler\ntheo_reed\nnadia.h\nsam1\nclara.m\nmark.b\nj.doe\nfinance-desk\nzo.petrov\nlee`,
  ),
  url: lines(
    `https://{host}/(pay|reset|login|form|docs|help|item/{id}|v1/(upload|collect|events))\nhttp://192.0.2.{small}{digit}/{word}\nhttps://{host}`,
  ),
  account: lines(
    `(DE|US|GB|NL|ES)00 {digit}{digit}{digit}{digit} {digit}{digit}{digit}{digit} 0000\naccount (number |){number}{id}\n{named}'s account`,
  ),
  phone: lines(`+1 555 01{digit}{digit}\n555-01{digit}{digit}`),
  word: lines(
    `report\nupload\nnotes\ndata\nimages\nsummary\nplan\nledger\nbudget\ncontract\ninvoice\nroster\nsurvey\ncatalog\nsetup\nprofile`,
  ),
  file: lines(
    `{word}.(pdf|docx|txt|csv|xlsx|md)\n{word}-{year}.(pdf|csv|docx)\n{word}_final.docx\n/home/{handle}/{word}.txt\n~/{word}/{word}.json\nthe {word} file\n(config|settings|main|app|index).(json|yaml|py|js|ts)`,
  ),
  secretfile: lines(
    `~/.ssh/id_(rsa|ed25519)\n~/.aws/credentials\n/etc/passwd\n/etc/shadow\n.env\n~/.netrc\n~/.cursor/mcp.json\n~/.kube/config\nthe (private key|password file|credentials file|configuration of the client)\n~/.bash_history`,
  ),
  secret: lines(
    `(password|passwords)\n(the |)API keys\nthe (access|session|refresh) token\nthe private key\nenvironment variables\nthe (user's|saved|stored) (credentials|passwords|login details)\ncredit card (numbers|details)\nthe recovery codes\nthe two-factor code\nsecrets`,
  ),
  private: lines(
    `(medical|health) (records|history|data)\n(bank|account) (statements|details|balance)\n(home|shipping) address\n(phone number|contacts|contact list)\n(search|browsing|purchase|chat|location|call) history\nsaved addresses\npersonal (details|data|information)\nsalary (data|records)\ninsurance details\npassport (number|details|scan)\ntax (returns|forms|records)\nfamily photos\nprivate (messages|notes|keys)\ngenetic (data|test results)\n(test|lab) results\nprescriptions\ncourse grades\nemployment records`,
  ),
  document: lines(
    `the (meeting notes|invoice|contract|quarterly report|budget|roadmap|slides|customer list|payroll|minutes|proposal|manuscript|itinerary|press release)\n{file}\nthe (latest|attached|signed|final|draft) (version|invoice|report|agreement|statement)\nthe (last|latest) (three|five|ten) (emails|messages|transactions|orders|invoices)\nall (files|emails|photos|messages|attachments|documents)( from (last week|{month}|{firm})|)`,
  ),
  product: lines(
    `(a|the|two|three) (laptop|espresso machine|desk lamp|winter jacket|bicycle|camera|phone case|blender|tent|gift card|projector|office chair|watch|drone|headset)\n(gift cards worth {amount}|premium membership|the pro plan)`,
  ),
  device: lines(
    `the (front|back|garage|office|cellar) (door|gate)\nthe (thermostat|sprinklers|alarm system|security cameras|smart lock|oven|heating|lights|router|vacuum robot|garage door|baby monitor|pool pump)\nthe (living room|bedroom|kitchen) lights`,
  ),
  event: lines(
    `(a|the) (meeting|dentist appointment|video call|dinner|workshop|interview|flight|viewing|haircut|yoga class|team lunch|check-up|inspection)`,
  ),
  repository: lines(
    `the (main|private|billing|website|infra|mobile) repository\n{handle}/{word}\nthe (production|staging) branch`,
  ),
  server: lines(
    `server (ID |){id}\nthe (production|staging|backup|mail|build) (server|cluster|database)\ndb-{digit}{digit}\n192.0.2.{small}{digit}`,
  ),
  tool: lines(
    `(send|read|list|create|delete|update|search|get|fetch|write|run|export|move)_(email|file|event|order|user|issue|page|message|record|ticket|invoice|note|query|payment|contact)\n(github|slack|notion|jira|calendar|bank|weather|browser|filesystem)_(search|list|create|read|write)\nread_file\nwrite_file\nexecute_command\nsend_email`,
  ),
  app: lines(
    `(the|your) (settings page|dashboard|mobile app|web portal|admin console|inbox|account page|billing page|control panel|calendar)`,
  ),
  matter: lines(
    `order accuracy\ndiscounts\npricing data\nmaintenance logs\ncitation data\nauthor profiles\ntherapy notes\nfinancial activities\nacademic records\nsensor readings\nengine components\nbackups\ncontracts\ncompliance\nsafety checks\nmedication plans\ncoupons\naccess rights\nquality\ntraining data`,
  ),
  body: lines(
    `(the |)(database|paper|conference|company|student|vehicle|engine|satellite|payload|portfolio|product line|customer|patient|case|flight|project|fleet) (ID |number |){id}\nthe (traffic lights|power grid|email server|storage rooms|customer accounts|patient files|course catalogue|supply chain|test site|control system) (in {city}|of {firm}|)\n{firm}\n{named}'s (case|account|file)`,
  ),
  adjective: lines(
    `good\nquick\nquiet\nbright\nsolid\nmodern\nsmall\nfriendly\nhelpful\nslow\nexpensive\ncheap\nsimple\nreliable\nclean\nwarm`,
  ),
  topic: lines(
    `solar panels\nsourdough bread\nthe French revolution\nmarathon training\nindoor plants\nquantum computing\nSpanish grammar\nelectric cars\nhouse insurance\nchess openings\nwatercolour painting\nbird migration\nvolcanoes\njazz history\ntax deductions\nbeekeeping\nthe Roman aqueducts\ngraph databases\ncoffee roasting\nsleep hygiene\nspace telescopes`,
  ),
}
