import { lookup } from "node:dns/promises";
import { BlockList, isIPv6 } from "node:net";

const closed = new BlockList();
closed.addSubnet("0.0.0.0", 8);
closed.addSubnet("10.0.0.0", 8);
closed.addSubnet("100.64.0.0", 10);
closed.addSubnet("127.0.0.0", 8);
closed.addSubnet("169.254.0.0", 16);
closed.addSubnet("172.16.0.0", 12);
closed.addSubnet("192.168.0.0", 16);
closed.addSubnet("fc00::", 7, "ipv6");
closed.addSubnet("fe80::", 10, "ipv6");
closed.addAddress("::1", "ipv6");

/** Only web pages of the open internet. */
export async function checkedUrl(link: string): Promise<URL> {
  const url = new URL(link);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Error("Only http and https are supported");
  const addresses = await lookup(url.hostname.replace(/^\[|\]$/g, ""), { all: true });
  for (const { address } of addresses) {
    if (closed.check(address, isIPv6(address) ? "ipv6" : "ipv4")) throw new Error("Address is not public");
  }
  return url;
}
