/** What the suite saw, without what differs between any two runs: times, ports, random ids and sealed state. */
export function steady(text) {
  return VARYING.reduce((rest, [pattern, word]) => rest.replace(pattern, word), text)
}

const VARYING = [
  [/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, 'UUID'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'TIME'],
  [/\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/g, 'DATE'],
  [/(127\.0\.0\.1|localhost):\d{2,5}/g, '$1:PORT'],
  // Hop by hop: whoever holds the next connection says how long it is kept.
  [/"keep-alive":"[^"]*",?/g, ''],
  // Ids of listen requests are the time in milliseconds, and polls are counted.
  [/\b1[7-9]\d{11}\b/g, 'NOW'],
  [/v1\.[\w-]+\.[\w-]+/g, 'SEAL'],
  [/"id":\d+/g, '"id":N'],
  [/"messagesValidated":\d+/g, '"messagesValidated":N'],
]
