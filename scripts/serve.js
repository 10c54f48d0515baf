/** Serves dist/ on this machine only and shows the workbench: what `npm start` runs after the build. */
const { createReadStream, statSync } = require('node:fs');
const { createServer } = require('node:http');
const { spawn } = require('node:child_process');
const path = require('node:path');
const { headersAt } = require('./policy');

const root = path.resolve(__dirname, '../dist');
const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file a request asks for, or null when there is none inside `folder`. */
function fileFor(folder, url) {
  try {
    const { pathname } = new URL(url, 'http://localhost');
    const wanted = path.join(folder, decodeURIComponent(pathname));
    if (wanted !== folder && !wanted.startsWith(folder + path.sep)) return null;
    const file = statSync(wanted).isDirectory() ? path.join(wanted, 'index.html') : wanted;
    return statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

function answer({ folder = root, routes = {}, caching }, request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname in routes) {
    routes[pathname](request, response);
    return;
  }
  if (pathname === '/' || pathname === '/workbench') {
    response.writeHead(302, { Location: '/workbench/' }).end();
    return;
  }
  const file = fileFor(folder, request.url);
  if (!file) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  const headers = { ...headersAt(pathname), 'Content-Type': type };
  response.writeHead(200, caching ? { ...headers, 'Cache-Control': caching } : headers);
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

/**
 * Listens on `port`, or on the next free one; resolves with the server and its address. It serves the files of `folder`,
 * which a browser keeps as those of a release, or as `caching` says; `routes` answer paths that are no files.
 */
function serve(port, what = {}, attempts = 20) {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => answer(what, request, response));
    server.once('error', (error) => {
      if (error.code !== 'EADDRINUSE' || attempts <= 0) reject(error);
      else resolve(serve(port + 1, what, attempts - 1));
    });
    server.listen(port, 'localhost', () => {
      resolve({ server, address: `http://localhost:${server.address().port}` });
    });
  });
}

/** Opens the default browser where there is one; says nothing where there is not. */
function openBrowser(address) {
  if (process.env.CI || process.env.NO_OPEN) return;
  const [command, ...args] = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '""', address],
  }[process.platform] ?? ['xdg-open', address];
  const browser = spawn(command, args, { stdio: 'ignore', detached: true });
  browser.on('error', () => {});
  browser.unref();
}

function showWorkbench(address) {
  console.log(`The workbench is at ${address}/workbench/`);
  openBrowser(`${address}/workbench/`);
}

const usualPort = Number(process.env.PORT) || 3000;

module.exports = { serve, showWorkbench, usualPort };

if (require.main === module) serve(usualPort).then(({ address }) => showWorkbench(address));
