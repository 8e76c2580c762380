const HOSTS = new Set(
  (
    'astral.sh bun.sh bun.com deno.land sh.rustup.rs get.docker.com install.python-poetry.org get.pnpm.io ollama.com ' +
    'fnm.vercel.app mise.run get.volta.sh claude.ai get.sdkman.io install.duckdb.org cli.github.com deb.nodesource.com ' +
    'rpm.nodesource.com sdk.cloud.google.com aka.ms raw.githubusercontent.com install.determinate.systems nixos.org ' +
    'get.helm.sh dl.k8s.io foundry.paradigm.xyz get.rvm.io cursor.com opencode.ai app.factory.ai win.rustup.rs'
  ).split(' '),
)

const PROJECTS =
  /^\/(?:Homebrew\/install|nvm-sh\/nvm|ohmyzsh\/ohmyzsh|helm\/helm|pyenv\/pyenv-installer|golangci\/golangci-lint|junegunn\/fzf)\//

/** The installers that everybody's guides name, over TLS: running them is trust in a vendor, not in a stranger. */
export function isKnownInstaller(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, pathname } = new URL(address)
  if (protocol !== 'https:' || !HOSTS.has(hostname)) return false
  return hostname !== 'raw.githubusercontent.com' || PROJECTS.test(pathname)
}
