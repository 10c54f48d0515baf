/**
 * What the pages may load, run and talk to, and who may keep what of it: the only source for the meta tag in each page and
 * for the headers of the servers here and of a host of one's own (docs/safety.md).
 */
const { cloudOf } = require('./clouds');

const closed = {
  'default-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const policiesOf = ({ officeCdn }) => ({
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
});

const inWords = (policy) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

/** Where nothing else is said. */
const usual = 'worldwide';

/** The meta tag of a page: `pane`, `help` or `workbench`; `engine` is no page, and has but headers. */
const policyOf = (page, cloud = usual) => inWords(policiesOf(cloudOf(cloud))[page]);

/** Who may show the pages in a frame: the workbench, and Excel on the web where people open it. Only a header can say so. */
const framesOf = (cloud) => ["'self'", ...cloudOf(cloud).frames].join(' ');

/** The response headers of a page and of the files it loads. */
const headersOf = (page, cloud = usual) => ({
  'Content-Security-Policy': `${policyOf(page, cloud)}; frame-ancestors ${framesOf(cloud)}`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
});

/** The page a path belongs to. A worker obeys the headers of its own file, so scripts are served with the pane's, or the engine's. */
function pageAt(path) {
  if (path.startsWith('/engine/')) return 'engine';
  if (/^\/(help|support|privacy|terms)(\.zh-CN)?\.html$/.test(path)) return 'help';
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

const headersAt = (path, cloud = usual) => ({
  ...headersOf(pageAt(path), cloud),
  ...(isForExcel(path) && forExcel),
  'Cache-Control': cachingAt(path),
});

/** What a host of one's own has to send, in words: it lies beside the files of a build. */
function headersInWords(cloud) {
  const lines = (headers) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [
    `Built for the cloud: ${cloud}`,
    '',
    'With all files but those in engine/:',
    ...lines(headersOf('pane', cloud)),
    '',
    'With those in engine/:',
    ...lines(headersOf('engine', cloud)),
    '',
    'With assets/ and the lists of functions (functions*.json) besides:',
    ...lines(forExcel),
    '',
    'With files that have a hash in their names, such as pane.0a1b2c3d.js, besides:',
    ...lines({ 'Cache-Control': cachingAt('/pane.0a1b2c3d.js') }),
    '',
    'With all others besides:',
    ...lines({ 'Cache-Control': cachingAt('/taskpane.html') }),
    '',
  ].join('\n');
}

module.exports = { policyOf, headersOf, headersAt, headersInWords };
