/** Folders and files in which people and programs keep secrets: never shown to a foreign program, whatever a configuration names. */
export function isKeptSecret(path: string): boolean {
  return KEPT.test(path) || /^\/(?:etc|boot|proc|sys|dev|var\/(?:lib|log|spool|run)|run)(?:\/|$)/.test(path)
}

const KEPT =
  /\/(?:\.(?:ssh|aws|gnupg|kube|docker|azure|password-store|mozilla|thunderbird|netrc|git-credentials|pypirc)|\.config\/(?:gcloud|gh|google-chrome|chromium|BraveSoftware|op)|keyrings|Keychains|id_(?:rsa|dsa|ecdsa|ed25519))(?:\/|$)/i
