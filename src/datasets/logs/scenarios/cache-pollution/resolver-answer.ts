import { readers, upkeep } from '../../fragments/consistency.ts'
import { times } from '../../fragments/course.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  risk: 'Cache or Local State Pollution',
  title: 'A resolver keeps an answer that did not come from the server it asked',
  clues: [
    'The answer kept for {domain} came from {source}, but the question went elsewhere',
    'Many answers with wrong identifiers arrive before the one that fits',
    'The address of {domain} is no longer in the network it was always in',
    'Its lifetime is many times that of the record at the server',
    'Clients connect to the new address for as long as the entry lives',
  ],
  steps: (story) => {
    const { make, either } = story
    const by = story.pick('resolver', ['named', 'unbound', 'dnsmasq', 'coredns', 'systemd-resolved'])
    const domain = make.insideHost('asked')
    const [right, wrong] = [make.insideAddress('right'), make.outsideAddress('wrong')]
    const [server, forger] = [make.insideAddress('server'), make.outsideAddress('forger')]
    const kept = either(wrong, right)
    story.note('domain', domain)
    story.note('source', forger)
    return [
      {
        by,
        event: 'start',
        say: ['cache of {size}, forwarding to {destination}', 'ready, upstream {destination}'],
        fields: {
          size: story.pick('size', [1000, 10_000]),
          destination: server,
          port_range: either('fixed 53', 'random'),
        },
      },
      ...times(2, (nth) => ({
        by,
        event: 'answer',
        say: ['{domain} {address} for {client}, ttl {ttl}', '{client}: {domain} is {address}'],
        fields: {
          domain,
          address: right,
          client: make.insideAddress(`client${nth}`),
          ttl: 300 - nth * 40,
          from: 'cache',
        },
      })),
      {
        by,
        event: 'expired',
        say: ['{domain} left the cache', 'entry {domain} expired'],
        fields: { domain, ttl: 0 },
      },
      {
        by,
        event: 'question',
        say: ['asked {destination} for {domain}, id {id}', '{domain}? to {destination} id {id}'],
        fields: {
          destination: server,
          domain,
          id: story.whole('id', 1000, 60_000),
          port: either(53, make.port('asked')),
        },
      },
      ...times(story.whole('guesses', 2, 4), (nth) => ({
        by,
        event: 'reply',
        level: 'notice' as const,
        say: ['reply from {source} id {id}: {result}', '{source}: id {id} {result}'],
        fields: {
          source: either(forger, nth === 1 ? forger : server),
          id: either(story.whole(`guess${nth}`, 1000, 60_000), story.whole('id', 1000, 60_000)),
          result: either('id does not match', nth === 1 ? 'id does not match' : 'retransmitted'),
          count: either(nth * 400, 1),
        },
      })),
      ...upkeep(story, { by, key: domain }),
      {
        by,
        event: 'reply',
        say: ['reply from {source} id {id}: {result}', '{source}: id {id} {result}'],
        fields: {
          source: either(forger, server),
          id: story.whole('id', 1000, 60_000),
          result: 'accepted',
          signed: either(false, story.chance('signed', 0.5)),
        },
      },
      {
        by,
        event: 'cache_insert',
        say: ['{domain} {address}, ttl {ttl}', 'kept {domain} as {address} for {ttl} s'],
        fields: {
          domain,
          address: kept,
          ttl: either(story.pick('long', [86_400, 604_800]), 300),
          source: either(forger, server),
        },
      },
      ...times(story.whole('clients', 3, 6), (nth) => ({
        by,
        event: 'answer',
        say: ['{domain} {address} for {client}, ttl {ttl}', '{client}: {domain} is {address}'],
        fields: {
          domain,
          address: kept,
          client: make.insideAddress(`later${nth}`),
          ttl: either(86_400 - nth * 30, 300 - nth * 30),
          from: 'cache',
        },
      })),
      {
        by: 'proxy',
        event: 'connect',
        say: ['{client} connected to {destination} as {domain}', '{domain}: {client} to {destination}'],
        fields: {
          client: make.insideAddress('later1'),
          destination: kept,
          domain,
          certificate: either(make.outsideHost('certificate'), domain),
        },
      },
      {
        by: server === '' ? by : 'zone-server',
        event: 'zone_check',
        say: ['{domain} is {address} in the zone', 'zone has {domain} {address}'],
        fields: { domain, address: right, serial: story.whole('serial', 2024010101, 2024123199) },
      },
      {
        by: 'monitor',
        event: 'compare',
        level: either(story.pick('level', ['warn', 'error', 'info'] as const), 'info'),
        say: ['{domain}: cache {left}, zone {right}', 'comparison of {domain} {result}'],
        fields: { domain, left: kept, right, result: either('differs', 'equal') },
      },
      ...readers(story, { by, key: domain }),
    ]
  },
})
