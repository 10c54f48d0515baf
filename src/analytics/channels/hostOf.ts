const androidApp = /^android-app:\/\/([^\s/?#]+)/;
const withScheme = /^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^\s/?#@]*@)?([^\s/?#:@]+)/;
const bare = /^([^\s/?#:@]+\.[^\s/?#:@]+)(?:[/?#:]|$)/;

/**
 * The host an address names, without `www.`; '' where the text is no address. An Android app is the domain its name is made of:
 * `android-app://com.linkedin.android` is `android.linkedin.com`.
 */
export function hostOf(address: string): string {
  const [, app] = androidApp.exec(address) ?? [];
  if (app !== undefined) return app.split('.').reverse().join('.');
  const [, host = ''] = withScheme.exec(address) ?? bare.exec(address) ?? [];
  return host.replace(/^www\./, '').replace(/\.$/, '');
}
