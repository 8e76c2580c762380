/** Host names as of RFC 1123. */
const HOST = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

export function assertHost(value: string): string {
  if (value.length > 253 || !HOST.test(value)) throw new Error("not a host name");
  return value;
}
