/**
 * The clouds of Microsoft 365: where office.js comes from, and the sites in which people open Excel on the web. A build is for one of them:
 * `npm run build -- --env cloud=china`.
 *
 * office.js: Microsoft's guidance for government clouds and for 21Vianet. Sites: Microsoft's lists of the addresses of each cloud, of
 * which those that show a workbook are taken.
 */
const worldwideFrames = [
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://*.microsoft365.com',
  'https://teams.microsoft.com',
];

const clouds = {
  /** The only one a package for the marketplace may be built for. */
  worldwide: {
    officeCdn: 'https://appsforoffice.microsoft.com',
    officeJs: '/lib/1/hosted/office.js',
    frames: worldwideFrames,
  },
  /** Operated by 21Vianet. */
  china: {
    officeCdn: 'https://appsforoffice.cdn.partner.office365.cn',
    officeJs: '/appsforoffice/lib/1/hosted/office.js',
    frames: [
      'https://*.partner.officewebapps.cn',
      'https://*.sharepoint.cn',
      'https://*.partner.office365.cn',
      'https://*.partner.microsoftonline.cn',
    ],
  },
  /** Of the US government: at the addresses of all others, but for office.js. */
  gcc: {
    officeCdn: 'https://appsforoffice.gcc.cdn.office.net',
    officeJs: '/appsforoffice/lib/1/hosted/office.js',
    frames: worldwideFrames,
  },
  gcchigh: {
    officeCdn: 'https://appsforoffice.gcch.cdn.office.net',
    officeJs: '/appsforoffice/lib/1/hosted/office.js',
    frames: [
      'https://*.gov.online.office365.us',
      'https://*.sharepoint.us',
      'https://*.office365.us',
      'https://gov.teams.microsoft.us',
    ],
  },
  dod: {
    officeCdn: 'https://appsforoffice.dod.cdn.office.net',
    officeJs: '/appsforoffice/lib/1/hosted/office.js',
    frames: [
      'https://*.dod.online.office365.us',
      'https://*.sharepoint-mil.us',
      'https://*.dps.mil',
      'https://*.apps.mil',
      'https://dod.teams.microsoft.us',
    ],
  },
};

const cloudNames = Object.keys(clouds);

function cloudOf(name) {
  if (!Object.hasOwn(clouds, name))
    throw new Error(`There is no cloud "${name}". Say one of ${cloudNames.join(', ')}.`);
  return clouds[name];
}

module.exports = { cloudNames, cloudOf };
