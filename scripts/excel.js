// npm run excel          serves the add-in from https://localhost:3000 and side-loads it into Excel on Windows or Mac
// npm run excel -- web   only serves it, for Excel on the web
const { spawnSync } = require('node:child_process');
const { mkdirSync, writeFileSync, readFileSync } = require('node:fs');
const path = require('node:path');
require('./typescript');
const { certificates } = require('./excel/certificates');
const { serve } = require('./excel/serve');
const { development, developmentManifest } = require('./manifest/derive');

const root = path.resolve(__dirname, '..');
const manifest = 'dist/manifest.dev.xml';
const hasDesktopExcel = ['win32', 'darwin'].includes(process.platform);

const onTheWeb = `To use it in Excel on the web:
  1. Open ${development.url}/taskpane.html in the same browser once and accept the certificate.
  2. In a workbook choose Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in and pick
     ${path.join(root, manifest)}
  3. The button "${development.name}" appears on the Home tab. The functions are =${development.namespace}.TTV(…) and so on.
Keep this running meanwhile; Ctrl+C ends it.`;

/** Microsoft's side-loader is not among the packages of this project: npx fetches it on first use. */
function sideLoader(command) {
  const { status } = spawnSync('npx', ['--yes', 'office-addin-debugging', ...command], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function writeManifest() {
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  const released = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  writeFileSync(path.join(root, manifest), developmentManifest(released));
}

function endOn(signal, server, desktop) {
  process.on(signal, async () => {
    if (desktop) sideLoader(['stop', manifest]);
    await server.stop();
    process.exit(0);
  });
}

async function main([target = 'desktop']) {
  const desktop = target === 'desktop';
  if (!desktop && target !== 'web')
    throw new Error(`"${target}" is not a place to run: say "desktop" or "web".`);
  if (desktop && !hasDesktopExcel) {
    throw new Error(
      'There is no Excel for this system. "npm run excel -- web" serves the add-in for Excel on the web, ' +
        'and "npm start" opens the workbench, which needs no Excel at all.',
    );
  }
  writeManifest();
  const server = await serve(development.url, await certificates({ trust: desktop }));
  ['SIGINT', 'SIGTERM'].forEach((signal) => endOn(signal, server, desktop));
  if (!desktop) return console.log(onTheWeb);
  if (!sideLoader(['start', manifest, 'desktop', '--app', 'excel'])) {
    console.error(`Excel could not be started with the add-in. Is it installed? ${onTheWeb}`);
  }
}

process.chdir(root);
main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
