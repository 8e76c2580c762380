import child_process from "node:child_process";
import util from "node:util";

const exec = util.promisify(child_process.exec);
const cwd = process.env.CHECKOUT ?? process.cwd();

async function git(command) {
  const { stdout } = await exec(`git ${command}`, { cwd });
  return stdout.trim();
}

export const diffAgainstMain = (branch) => git(`diff main...${branch} --`);

export const branches = () => git("branch --list");
