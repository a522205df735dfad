import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ApiStack } from './api-stack.ts';
import { EdgeStack } from './edge-stack.ts';
import { RecordStack } from './record-stack.ts';
import { readSettings, siteUrl } from './settings.ts';
import { VaultStack } from './vault-stack.ts';
import { WatchStack } from './watch-stack.ts';
import { WebStack } from './web-stack.ts';

/** Places Evenhand in an app: each stack, and what it leans on. */
export function place(app: App): void {
  const settings = readSettings(app);
  const { account, region, domain } = settings;
  const env = { account, region };
  const url = siteUrl(settings);

  const vault = new VaultStack(app, 'EvenhandVault', { env, terminationProtection: true, siteUrl: url });
  const record = new RecordStack(app, 'EvenhandRecord', {
    env,
    terminationProtection: true,
    siteUrl: url,
    domain,
    vault,
  });
  const api = new ApiStack(app, 'EvenhandApi', { env, settings, vault, record });
  const edge = new EdgeStack(app, 'EvenhandEdge', { env: { account, region: 'us-east-1' }, domain });
  new WebStack(app, 'EvenhandWeb', { env, settings, edge, vault, record, api });
  new WatchStack(app, 'EvenhandWatch', { env, settings, vault, record, api });
}

/** Makes the synthesis of an app fail on any finding of the AwsSolutions pack that nobody accepted with a reason. */
export function check(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}

if (import.meta.main) {
  const app = new App();
  place(app);
  check(app);
}
