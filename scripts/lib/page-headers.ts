/** What some pages of the site are served with: policies, and types and encodings other than their names say. */
const HEADERS: Record<string, Record<string, string>> = {
  '/strict-csp.html': {
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'",
  },
  '/wild/csp-none.html': { 'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'" },
  '/wild/trusted-types.html': {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
  '/wild/sandboxed.html': { 'content-security-policy': 'sandbox' },
  '/wild/sandboxed-scripts.html': { 'content-security-policy': 'sandbox allow-scripts' },
  '/wild/legacy-russian': { 'content-type': 'text/html; charset=windows-1251' },
  // Chromium keeps no page for coming back that says "no-store".
  '/wild/come-back.html': { 'cache-control': 'max-age=60' },
};

/** Header fields of a page by its path; none for most. */
export const headersOf = (path: string): Record<string, string> => HEADERS[path] ?? {};
