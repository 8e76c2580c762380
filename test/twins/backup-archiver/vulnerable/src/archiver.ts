import { execa } from "execa";

export interface PackRequest {
  project: string;
  label: string;
}

export class Archiver {
  constructor(private readonly folder: string) {}

  async pack(request: PackRequest): Promise<string> {
    const target = `../${request.project}-${request.label}.tgz`;
    const command = ["tar", "-czvf", target, request.project].join(" ");
    const { stdout, stderr } = await execa(command, { cwd: this.folder, shell: true });
    return stdout || stderr;
  }
}
