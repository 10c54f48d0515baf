/**
 * What the pages may load, run and talk to, and who may keep what of it: the only source for the meta tag in each page and
 * for the headers of the servers here and of a host of one's own (docs/safety.md).
 */
const officeCdn = 'https://appsforoffice.microsoft.com';

/** Who may show the pages in a frame: the workbench, and Excel on the web where people open it. Only a header can say so. */
const frames = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://*.microsoft365.com',
  'https://teams.microsoft.com',
  'https://*.partner.officewebapps.cn',
  'https://*.sharepoint.cn',
];

const closed = {
  'default-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const policies = {
  /** The page Excel loads, and its workers. It has nothing to ask of any server, so it cannot tell one anything. */
  pane: {
    ...closed,
    'script-src': `'self' ${officeCdn}`,
    'worker-src': "'self'",
    'connect-src': "'none'",
    'img-src': "'self' data:",
    // Fluent writes its rules into style elements of its own. Style attributes in markup stay forbidden.
    'style-src': "'self' 'unsafe-inline'",
    'style-src-attr': "'none'",
  },
  /** The engine for files, in workers of its own: WebAssembly, which they fetch from beside their scripts. */
  engine: { ...closed, 'script-src': "'self' 'wasm-unsafe-eval'", 'connect-src': "'self'" },
  help: { ...closed, 'style-src': "'self'", 'img-src': "'self'" },
  /** The host that stands in for Excel, on one's own machine: it fetches the sample, and its grid draws its own icons. */
  workbench: {
    ...closed,
    'script-src': "'self'",
    'worker-src': "'self'",
    'connect-src': "'self'",
    'frame-src': "'self'",
    'img-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'style-src': "'self' 'unsafe-inline'",
  },
};

const inWords = (policy) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

/** The meta tag of a page: `pane`, `help` or `workbench`; `engine` is no page, and has but headers. */
const policyOf = (page) => inWords(policies[page]);

/** The response headers of a page and of the files it loads. */
const headersOf = (page) => ({
  'Content-Security-Policy': `${policyOf(page)}; frame-ancestors ${frames.join(' ')}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
});

/** The page a path belongs to. A worker obeys the headers of its own file, so scripts are served with the pane's, or the engine's. */
function pageAt(path) {
  if (path.startsWith('/engine/')) return 'engine';
  if (/^\/help(\.zh-CN)?\.html$/.test(path)) return 'help';
  return path === '/workbench/' || path === '/workbench/index.html' ? 'workbench' : 'pane';
}

/** What Excel on the web fetches from its own address: the icons, and the lists of the functions. */
const isForExcel = (path) => /^\/assets\/|^\/functions[^/]*\.json$/.test(path);
const forExcel = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};

/** A name with a hash of the content means one content for ever; all others are asked for anew. */
const hasHash = (path) => /\.[0-9a-f]{8}\.(js|css|wasm)$/.test(path);
const cachingAt = (path) => (hasHash(path) ? 'public, max-age=31536000, immutable' : 'no-cache');

const headersAt = (path) => ({
  ...headersOf(pageAt(path)),
  ...(isForExcel(path) && forExcel),
  'Cache-Control': cachingAt(path),
});

module.exports = { policyOf, headersOf, headersAt };
