import { BlockList, isIP } from 'node:net'

/** Is this an address that anybody on the internet could mean? Everything with a special purpose is not. */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !SPECIAL.check(address, 'ipv4')
  // Of the newer kind, only what has been handed out is somebody's.
  return family === 6 && HANDED_OUT.check(address, 'ipv6') && !SPECIAL.check(address, 'ipv6')
}

export function isLoopback(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && LOOPBACK.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

const LOOPBACK = listOf(['127.0.0.0/8', '::1/128'])
const HANDED_OUT = listOf(['2000::/3'])

/** IANA's registries of special-purpose addresses, multicast, and ways to write an older address within a newer one. */
const SPECIAL = listOf(
  `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24
  192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4
  2001::/23 2001:db8::/32 2002::/16 3fff::/20`.split(/\s+/),
)

function listOf(nets: readonly string[]): BlockList {
  const list = new BlockList()
  for (const net of nets) {
    const [address = '', bits = ''] = net.split('/')
    list.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4')
  }
  return list
}
