import { dnsLookup } from "./dns-lookup.js";
import { ping } from "./ping.js";

export const tools = [dnsLookup, ping];
