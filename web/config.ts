/** What the place that serves the site says about itself: /config.json, fetched once, when first asked for. */

export type Config = {
  issuer: string;
  clientId: string;
  scope: string;
  api?: string;
  /** True on one machine: there are a demo clock at /local and a mailbox at /mail. */
  local?: boolean;
};

let asked: Promise<Config> | undefined;

/** The configuration of this installation; asked again where the first try failed. */
export function config(): Promise<Config> {
  asked ??= fetch('/config.json').then((answer) => {
    if (!answer.ok) throw new Error(`/config.json answered ${answer.status}`);
    return answer.json() as Promise<Config>;
  });
  asked.catch(() => {
    asked = undefined;
  });
  return asked;
}
