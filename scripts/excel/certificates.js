const { X509Certificate } = require('node:crypto');
const { existsSync, readFileSync, rmSync } = require('node:fs');
const devCerts = require('office-addin-dev-certs');
const {
  caCertificatePath,
  localhostCertificatePath,
  localhostKeyPath,
} = require('office-addin-dev-certs/lib/defaults');

const files = [caCertificatePath, localhostCertificatePath, localhostKeyPath];
const day = 24 * 60 * 60 * 1000;

function areCurrent() {
  if (!files.every((file) => existsSync(file))) return false;
  const { validTo } = new X509Certificate(readFileSync(localhostCertificatePath));
  return Date.parse(validTo) > Date.now() + day;
}

/**
 * The certificates of https://localhost, made anew when they are missing or run out. `trust` has the system trust
 * them, which desktop Excel needs; Windows and macOS ask the user first.
 */
async function certificates({ trust }) {
  if (!areCurrent()) {
    if (trust) await devCerts.uninstallCaCertificate(false, false);
    files.forEach((file) => rmSync(file, { force: true }));
    await devCerts.generateCertificates();
  }
  if (trust) await devCerts.installCaCertificate();
  const [ca, cert, key] = files.map((file) => readFileSync(file));
  return { ca, cert, key };
}

module.exports = { certificates };
