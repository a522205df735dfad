import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  type Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { streams } from '../functions/names.ts';
import type { Area } from './access.ts';
import type { ApiStack } from './api-stack.ts';
import type { RecordStack } from './record-stack.ts';
import type { Settings } from './settings.ts';
import { SealTrail } from './trail.ts';
import type { VaultStack } from './vault-stack.ts';

interface WatchProps extends StackProps {
  settings: Settings;
  vault: VaultStack;
  record: RecordStack;
  api: ApiStack;
}

/** When an alarm goes off, and which article of cdk/runbook.md says what to do then. */
interface Watched {
  article: string;
  says: string;
  metric: IMetric;
  above?: number;
  /** Goes off below instead: for what must keep happening. */
  below?: number;
}

/** Alarms, each with its article in the runbook, a dashboard, and the topic that carries both to people. */
export class WatchStack extends Stack {
  private readonly topic: Topic;
  private readonly alarms: Alarm[] = [];

  constructor(scope: Construct, id: string, { settings, vault, record, api, ...props }: WatchProps) {
    super(scope, id, props);
    this.topic = this.alarmTopic(settings.alarmMail);
    const seal = new SealTrail(this, 'Seal', { vault, record });
    const minutes = Duration.minutes(5);
    const sum = { statistic: Stats.SUM, period: minutes };

    for (const [area, { lambda }] of api.functions) {
      this.alarm(`${area}-errors`, {
        article: 'function-errors',
        says: `functions/${area} ended with an error`,
        metric: lambda.metricErrors(sum),
      });
      this.alarm(`${area}-throttles`, {
        article: 'function-throttled',
        says: `functions/${area} was not started for want of concurrency`,
        metric: lambda.metricThrottles(sum),
      });
    }
    this.alarm('api-5xx', {
      article: 'api-answers-5xx',
      says: 'The API answered with a server error',
      metric: api.front.stage.metricServerError(sum),
    });
    for (const [name, queue] of api.failed) {
      this.alarm(`${name}-failed`, {
        article: 'dead-letters',
        says: `${name} gave something up; it waits in the dead-letter queue`,
        metric: queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period: minutes }),
      });
    }
    for (const area of new Set(streams.map((stream) => stream.function))) {
      this.alarm(`${area}-behind`, {
        article: 'stream-behind',
        says: `functions/${area} is more than five minutes behind the stream`,
        metric: iteratorAge(api, area),
        above: minutes.toMilliseconds(),
      });
    }
    this.alarm('clock-silent', {
      article: 'clock-silent',
      says: 'functions/clock has not run for five minutes',
      metric: lambdaOf(api, 'clock').metricInvocations(sum),
      below: 1,
    });
    this.alarm('vault-key-foreign-use', {
      article: 'vault-key-used-by-somebody-else',
      says: 'Somebody who is not named used, or tried to use, the key of the vault or of the sealed table',
      metric: seal.foreignKeyUse,
    });
    this.alarm('vault-foreign-access', {
      article: 'vault-touched-by-somebody-else',
      says: 'Somebody who is not named touched, or tried to touch, an object of the vault',
      metric: seal.foreignVaultAccess,
    });
    this.alarm('guards-changed', {
      article: 'guards-changed',
      says: 'The vault, a key, a named role, the sealed table or who reads the trail was changed, or was about to be',
      metric: seal.guardChanges,
    });
    this.dashboard(api, seal);
  }

  private alarm(name: string, { article, says, metric, above = 0, below }: Watched): void {
    const silence = below !== undefined;
    const alarm = new Alarm(this, name, {
      alarmName: `${this.stackName}-${name}`,
      alarmDescription: `${says}. What to do: cdk/runbook.md#${article}`,
      metric,
      threshold: below ?? above,
      comparisonOperator: silence ? ComparisonOperator.LESS_THAN_THRESHOLD : ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: silence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    this.alarms.push(alarm);
  }

  private alarmTopic(mail: string | undefined): Topic {
    const masterKey = new Key(this, 'TopicKey', {
      description: 'Evenhand: what alarms say',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com');
    const ours = { StringEquals: { 'aws:SourceAccount': this.account } };
    masterKey.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsEncrypt',
        principals: [cloudWatch],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: ours,
      }),
    );
    const topic = new Topic(this, 'Topic', { masterKey, enforceSSL: true, displayName: 'Evenhand alarms' });
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsPublish',
        principals: [cloudWatch],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: ours,
      }),
    );
    if (mail) topic.addSubscription(new EmailSubscription(mail));
    return topic;
  }

  /** Errors and delays only. How often `bids` is called would tell, before opening, how many bids there are. */
  private dashboard(api: ApiStack, seal: SealTrail): void {
    const dashboard = new Dashboard(this, 'Dashboard', { dashboardName: this.stackName });
    const functions = [...api.functions.values()].map(({ lambda }) => lambda);
    const { stage } = api.front;
    dashboard.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: this.alarms, width: 24, height: 6 }));
    dashboard.addWidgets(
      new GraphWidget({
        title: 'Function errors',
        left: functions.map((fn) => fn.metricErrors()),
        width: 12,
      }),
      new GraphWidget({
        title: 'API: server errors, and the slowest 5 in 100 answers',
        left: [stage.metricServerError()],
        right: [stage.metricLatency({ statistic: Stats.percentile(95) })],
        width: 12,
      }),
    );
    dashboard.addWidgets(
      new GraphWidget({
        title: 'Behind the streams',
        left: [...new Set(streams.map((stream) => stream.function))].map((area) => iteratorAge(api, area)),
        width: 12,
      }),
      new GraphWidget({
        title: 'Around the seal',
        left: [seal.foreignKeyUse, seal.foreignVaultAccess, seal.guardChanges],
        width: 12,
      }),
    );
  }
}

function lambdaOf(api: ApiStack, area: Area): IFunction {
  const fn = api.functions.get(area);
  if (!fn) throw new Error(`There is no function ${area}`);
  return fn.lambda;
}

function iteratorAge(api: ApiStack, area: Area): Metric {
  return lambdaOf(api, area).metric('IteratorAge', { statistic: Stats.MAXIMUM, period: Duration.minutes(5) });
}
