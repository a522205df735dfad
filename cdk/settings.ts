import { fileURLToPath } from 'node:url';
import type { App } from 'aws-cdk-lib';

/** What one installation chooses for itself: the context key `evenhand` of cdk.json, or `-c evenhand:domain=…`. */
export interface Settings {
  /** Host name under which people reach the site; its certificate and its mail identity are made for it. */
  domain: string;
  /** Sender of every e-mail, at `domain`. */
  mailFrom: string;
  /** Region of all data. The certificate and the firewall of CloudFront stand in us-east-1 whatever this says. */
  region: string;
  account?: string;
  /** Who is told when an alarm goes off; nobody, if absent. */
  alarmMail?: string;
  /** Folder that holds `<area>/handler.ts`. */
  handlersDir: string;
  /** Folder that holds the built site. */
  siteDir: string;
}

/** Reads the settings of an app from its context, single keys (`evenhand:domain`) before the object in cdk.json. */
export function readSettings(app: App): Settings {
  const given: Record<string, unknown> = app.node.tryGetContext('evenhand') ?? {};
  const read = (key: string) => {
    const value: unknown = app.node.tryGetContext(`evenhand:${key}`) ?? given[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const need = (key: string) => {
    const value = read(key);
    if (value === undefined) throw new Error(`cdk.json: the context "evenhand" needs a text for "${key}"`);
    return value;
  };
  const settings: Settings = {
    domain: need('domain'),
    mailFrom: need('mailFrom'),
    region: need('region'),
    account: read('account'),
    alarmMail: read('alarmMail'),
    handlersDir: read('handlersDir') ?? fileURLToPath(new URL('../functions', import.meta.url)),
    siteDir: read('siteDir') ?? fileURLToPath(new URL('../dist/site', import.meta.url)),
  };
  if (!settings.mailFrom.endsWith(`@${settings.domain}`)) {
    throw new Error(`cdk.json: "mailFrom" must be an address at ${settings.domain}, whose identity SES verifies`);
  }
  return settings;
}

/** The origin of the site, as browsers send it and as links in e-mails begin. */
export function siteUrl(settings: Settings): string {
  return `https://${settings.domain}`;
}
