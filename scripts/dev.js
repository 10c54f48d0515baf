// npm run dev   builds add-in and workbench and shows them; whatever is saved is built and shown again at once
//
// Two processes build side by side into dist-dev/. The page listens to /changes and loads anew: the pane alone where only
// the pane has changed, so that the workbook stays as it is.
const { fork } = require('node:child_process');
const { rmSync } = require('node:fs');
const path = require('node:path');
const { serve, showWorkbench, usualPort } = require('./serve');

const root = path.resolve(__dirname, '..');
const pages = new Set();

function listen(request, response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  pages.add(response);
  request.on('close', () => pages.delete(response));
}

/** Builds now and after each change; resolves once it has been built for the first time. */
function build(name) {
  return new Promise((resolve) => {
    const builder = fork(path.join(__dirname, 'dev/build.js'), [name], { cwd: root });
    builder.on('message', ({ seconds, show }) => {
      console.log(`${name} built in ${seconds.toFixed(1)} s`);
      if (show) for (const page of pages) page.write(`data: ${show}\n\n`);
      resolve();
    });
    builder.on('exit', (code) => process.exit(code ?? 1));
  });
}

async function main() {
  const folder = path.join(root, 'dist-dev');
  rmSync(folder, { recursive: true, force: true });
  const { address } = await serve(usualPort, {
    folder,
    routes: { '/changes': listen },
  });
  await Promise.all([build('add-in'), build('workbench')]);
  showWorkbench(address);
}

void main();
