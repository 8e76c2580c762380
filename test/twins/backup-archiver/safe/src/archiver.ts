import { execa } from "execa";

export interface PackRequest {
  project: string;
  label: string;
}

export class Archiver {
  constructor(private readonly folder: string) {}

  async pack(request: PackRequest): Promise<string> {
    const target = `../${request.project}-${request.label.replace(/[^a-z0-9-]/gi, "_")}.tgz`;
    const { stdout, stderr } = await execa("tar", ["-czvf", target, "--", request.project], { cwd: this.folder });
    return stdout || stderr;
  }
}
