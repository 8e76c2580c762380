import dns from "node:dns/promises";
import net from "node:net";

const PRIVATE = new net.BlockList();
for (const [address, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
]) {
  PRIVATE.addSubnet(address, bits);
}

/** The address that is connected to, so that the name cannot change its mind in between. */
export async function publicAddress(hostname) {
  const { address } = await dns.lookup(hostname, { family: 4 });
  if (PRIVATE.check(address)) throw new Error("address is not public");
  return address;
}
