import { defineLanguage } from './define.ts'

export default defineLanguage({
  code: 'en',
  style: 'place',
  verbs: {
    send: 'send forward email e_mail mail post upload share transmit submit deliver exfiltrate relay dispatch publish reply copy cc bcc leak export attach text message',
    pay: 'pay transfer wire remit donate refund withdraw deposit charge reimburse move',
    remove:
      'delete remove erase wipe destroy drop purge clear trash discard shred uninstall empty format truncate',
    change:
      'change modify update set edit alter reset replace overwrite rename switch redirect adjust manipulate falsify forge tamper reassign rewrite swap configure raise lower increase decrease move reschedule',
    grant:
      'grant give allow authorize authorise invite permit promote approve assign elevate escalate add enrol enroll provision make whitelist allowlist let enable unblock',
    read: 'read get fetch retrieve collect gather obtain extract dump harvest capture find look list access acquire steal record intercept query scan locate search check',
    write: 'write create save store append insert log inject embed plant introduce include put generate',
    run: 'run execute launch start eval deploy initiate trigger perform restart reboot',
    call: 'call invoke use employ utilize utilise',
    install: 'install download import',
    visit: 'visit open browse navigate go click follow access',
    buy: 'buy order book purchase reserve rent sell trade',
    schedule: 'schedule plan arrange organize set create add cancel',
    disable:
      'disable unlock deactivate disarm bypass suspend turn switch stop shut kill block terminate disconnect circumvent evade open release',
    ignore: 'ignore disregard forget neglect override skip',
    tell: 'tell say mention inform print reveal disclose repeat output notify announce show state convince advise answer respond display report warn describe expose',
    pretend: 'pretend act behave roleplay become imagine impersonate',
    prefer: 'prefer prioritize prioritise recommend choose favor favour promote endorse',
    harm: 'neglect disrupt hijack sabotage corrupt compromise infect poison attack exploit misdiagnose fabricate hide conceal',
    work: 'ask concatenate combine merge compile fill manage verify monitor maintain secure validate analyze analyse review assist protect summarize summarise translate explain describe draft compose ignore rate classify process confirm complete prepare provide support consult conduct facilitate handle implement modify issue explore extend evaluate assess examine coordinate recommend ensure design develop identify optimize adapt help solve',
  },
  // Counted only after “must be” and the like.
  bases: {
    send: 'sent forwarded emailed posted uploaded shared copied exported',
    pay: 'paid transferred wired',
    remove: 'deleted removed erased wiped destroyed',
    change: 'changed modified replaced redirected reset overwritten',
    grant: 'granted invited authorized',
    read: 'read fetched retrieved collected',
    write: 'saved written stored logged',
    run: 'executed run launched',
    call: 'called invoked used',
    disable: 'disabled unlocked deactivated',
    tell: 'told mentioned informed disclosed revealed notified',
  },
  things: {
    secret:
      'password* passwd passphrase* credential* secret secrets token tokens apikey api_key ssh id_rsa cookie cookies pin cvv passport* ssn otp private_key 2fa mfa login logins',
    money:
      'money payment payments funds fund dollar dollars euro euros usd eur gbp bitcoin btc eth crypto cash balance amount transaction transactions salary deposit savings donation refund invoice bill',
    account: 'account accounts iban wallet wallets card cards bank profile profiles',
    message:
      'message messages email emails e_mail mail mails inbox chat chats conversation* sms dm note notes',
    file: 'file files document documents folder folders directory directories attachment* photo photos picture pictures image images backup backups log logs report reports repository repositories repo repos config database databases table tables drive trash',
    data: 'data information info record records details contact contacts address addresses history list personal medical genetic health diagnos* location locations birth phone phones statement statements browsing traffic results logs email_addresses salary salaries mri fingerprints email_address passport_number',
    tool: 'tool tools function functions plugin plugins server servers api apis mcp endpoint endpoints',
    orders:
      'system instruction instructions guideline guidelines rule rules command commands directive* prompt* task tasks order orders',
    prompt: 'prompt prompts system_prompt',
    access:
      'access permission* admin administrator administrators privilege* role roles rights root sudo collaborator* member owner workspace channel group editor whitelist allowlist entry fingerprint badge keycard',
    setting:
      'setting settings preference* configuration recipient* limit limits thermostat temperature speed dosage dose policy policies dns router firewall* schedule recurring permissions price prices grade grades rating ratings insulin beneficiary',
    device:
      'door doors lock locks garage window windows camera cameras light lights oven thermostat vehicle car brakes engine robot drone device devices valve pump process processes sensor* machine* generator elevator server servers production microphone',
    guard:
      'confirmation confirmations approval sandbox alarm* firewall* antivirus protection security backup backups monitoring safety verification authentication 2fa mfa safeguard* logging audit encryption detector* filter filters',
    event: 'event events meeting meetings appointment* calendar reminder* call surgery visit',
    goods:
      'hotel hotels flight flights ticket tickets room rooms stock stocks share shares prescription* drug drugs medication* shoes phone laptop subscription reservation restaurant car booking drone order',
    link: 'link links url urls website websites site sites page pages webpage',
    code: 'command commands script scripts code snippet binary package packages program programs payload app application* shell software',
    person:
      'friend friends user users wife husband boss colleague* patient patients customer customers employee* attacker him her them someone brother sister client clients student students',
    everything: 'all every entire whole everything each any',
  },
  words: {
    you: 'you u',
    agent:
      'assistant assistants ai agent agents model models llm llms chatbot bot gpt chatgpt claude gemini copilot',
    reader:
      'dear sir madam customer customers guest guests subscriber* visitor* reader readers hi hello hey folks team everyone thanks regards sincerely cheers unsubscribe',
    please: 'please kindly pls plz',
    must: 'must should shall need needs required ought obliged mandatory',
    have: 'have has',
    ask: 'can could would will',
    may: 'may might',
    want: 'want like need ask instruct require tell request',
    not: 'not never dont cannot cant mustnt shouldnt wont doesnt no nor without neither isnt arent didnt wasnt refuse avoid',
    and: 'and then next also finally afterwards afterward plus or but additionally moreover',
    skip: 'now just immediately first firstly secondly lastly so simply ok okay attention important note urgent hey hi hello yes again quickly carefully automatically permanently temporarily urgently instead only do always silently secretly discreetly quietly covertly directly step subtly intentionally deliberately completely remotely kindly',
    if: 'if when whenever once unless while after until in_case should_you',
    before: 'before prior beforehand prerequisite',
    always: 'always whenever every',
    user: 'user human',
    my: 'my me mine our us',
    your: 'your yours',
    subject:
      'didnt doesnt isnt arent wont cannot cant wasnt i we he she they it this that there these those who which im ive ill weve were its thats theres what how why where whose',
    determiner:
      'the a an my your his her their its our this that these those all every any some each it them me him us everything one both another two three four five six ten some several off up down for',
    infinitive: 'to',
    question: 'what how why where who which whose is are does did was were am has have do',
    discuss:
      'example examples attack attacks attacker* injection* phrase phrases malicious jailbreak* payload* says said pattern patterns adversar* phishing scam scams suspicious detect* eg wrote reads asks asked prevent* warn* beware',
    covert:
      'secretly silently discreetly quietly covertly unnoticed undetected stealthily stealthy unauthorized unauthorised illegally maliciously subtly hidden invisibly furtively surreptitiously discreet',
    without: 'without',
    hide: 'telling asking notifying informing alerting confirmation notice trace traces knowledge consent permission approval suspicion mentioning authorization verification detection altering knowing',
    noun: 'act process issue support help design draft rate email mail post share reply copy text message transfer wire charge refund deposit donate trash format change update set edit reset switch swap order book purchase rent trade record list query scan search check access read use call plan log store include run start trigger open click follow schedule block stop release drop clear state show report answer display output raise lower make empty import download upload install export attack exploit look go install visit relay write cancel save restart hide prompt say print view charge forge view move',
    ensure: 'sure remember certain forget ensure',
    reference: 'it its them their this that these those everything one content contents body copy copies',
    qualifier:
      'api ssh private security verification encryption access login door alarm signing recovery backup entry gate 2fa otp secret wallet seed card unlock confirmation',
    key: 'key keys code codes phrase combination',
    other: 'other another any different',
  },
  common:
    'the of and to a in is for that with on as are be by from at have has was will not this it we they their or an been which were more than can if our about into new also there when such between over during through while some most other per its had but they she he his him her would could out up no so what who these those then them after before because where being both each very does did how than only may any',
})
