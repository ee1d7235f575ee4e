const REDACTED = '[redacted]';

/** Patterns of secrets, each with what takes its place. All of them are linear in the length of the text. */
const secrets: readonly (readonly [
  pattern: RegExp,
  replace: (...found: string[]) => string,
])[] = [
  [
    /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
    () => REDACTED,
  ],
  // User name and password of an address.
  [/:\/\/[^\s/?#]*@/g, () => `://${REDACTED}@`],
  // JSON Web Tokens, which begin with {" in base64.
  [/(?<![\w-])eyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, () => REDACTED],
  // Tokens of AWS, GitHub, GitLab and Slack.
  [
    /(?<![\w-])(?:(?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{20,}|xox[abeoprs]-[\w-]{10,})/g,
    () => REDACTED,
  ],
  [
    /\b(bearer|basic)(\s{1,3})([\w.~+/=-]{8,})/gi,
    (all, scheme, space, value) =>
      looksRandom(value) ? `${scheme}${space}${REDACTED}` : all,
  ],
  // --password hunter2
  [
    /(?<![\w-])(--[\w-]{0,40}?(?:password|passwd|token|secret|key)\s{1,3})(\S+)/gi,
    (_, flag) => `${flag}${REDACTED}`,
  ],
  [
    /((?:password|passwd|passphrase|pwd)["']?\s{0,3}[=:]\s{0,3})("[^"]*"|'[^']*'|[^\s,;&"']+)/gi,
    (_, key) => `${key}${REDACTED}`,
  ],
  [
    /((?:token|secret|credentials?|(?:api|access|private|secret)[-_]?key)["']?\s{0,3})([=:])(\s{0,3})("[^"]*"|'[^']*'|[^\s,;&"']+)/gi,
    (all, key, sign, space, value) =>
      sign === '=' || looksRandom(value)
        ? `${key}${sign}${space}${REDACTED}`
        : all,
  ],
];

/**
 * Takes secrets out of a text from a cluster: passwords, tokens, keys, and the user names of addresses. It looks for their
 * usual forms, so a secret in another form stays.
 *
 * @public
 */
export function redactSecrets(text: string): string {
  return secrets.reduce(
    (rest, [pattern, replace]) => rest.replace(pattern, replace),
    text,
  );
}

// Words such as "authentication" follow the same names as tokens do.
function looksRandom(value: string): boolean {
  return (
    value.length >= 6 &&
    (/\d|[=_~+]|[a-z][A-Z]/.test(value) || value.length >= 20)
  );
}
