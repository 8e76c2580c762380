import http from "node:http";
import https from "node:https";

export class Downloader {
  constructor({ limit }) {
    this.limit = limit;
  }

  async get(address) {
    const url = new URL(address);
    if (!["http:", "https:"].includes(url.protocol)) throw new Error("not a web address");
    return this.download(url, url.hostname);
  }

  download(url, host) {
    const { get } = url.protocol === "https:" ? https : http;
    const options = { host, port: url.port || undefined, path: url.pathname + url.search };
    return new Promise((resolve, reject) => {
      const request = get(options, (response) => {
        let bytes = 0;
        response.on("data", (chunk) => {
          bytes += chunk.length;
          if (bytes > this.limit) request.destroy(new Error("image is too large"));
        });
        response.on("end", () => resolve({ bytes, type: response.headers["content-type"] ?? "unknown" }));
      });
      request.on("error", reject);
    });
  }
}
