import child_process from "node:child_process";
import util from "node:util";

const execFile = util.promisify(child_process.execFile);
const cwd = process.env.CHECKOUT ?? process.cwd();

async function git(...args) {
  const { stdout } = await execFile("git", args, { cwd });
  return stdout.trim();
}

export const diffAgainstMain = (branch) => git("diff", `main...${branch}`, "--");

export const branches = () => git("branch", "--list");
