import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import {
  EventInvokeConfig,
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { table } from '../functions/names.ts';
import { accept } from './accept.ts';
import type { AreaFunction } from './area-function.ts';

/** A queue for what a function could not do, kept as long as SQS can, for a person to look at. */
export function deadLetters(scope: Construct, id: string): Queue {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  accept(queue, 'This is itself a dead-letter queue, of a Lambda function; an alarm watches its depth.', 'SQS3');
  return queue;
}

/**
 * Wakes a function with the items that are inserted in a table under a key that begins with one of the prefixes. Lambda takes one
 * mapping of a stream to a function, with up to five filters.
 */
export function wakeByStream(
  fn: AreaFunction,
  id: string,
  source: Table,
  prefixes: readonly string[],
  failed: Queue,
): void {
  const mapping = new EventSourceMapping(fn, id, {
    target: fn.lambda,
    eventSourceArn: source.tableStreamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: prefixes.map((prefix) =>
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { Keys: { [table.pk]: { S: FilterRule.beginsWith(prefix) } } },
      }),
    ),
    // One bad item must not hold up the rest: halve the batch until it stands alone, then set it aside.
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: 10,
    maxRecordAge: Duration.hours(12),
    batchSize: 10,
    onFailure: new SqsDlq(failed),
  });
  mapping.node.addDependency(fn.rights);
}

/** Wakes a function once a minute. A minute that failed is not tried again: the next one does its work too. */
export function wakeEachMinute(fn: AreaFunction, failed: Queue): void {
  new EventInvokeConfig(fn, 'Minute', {
    function: fn.lambda,
    retryAttempts: 0,
    maxEventAge: Duration.minutes(1),
    onFailure: new SqsDestination(failed),
  });
  new Rule(fn, 'EachMinute', {
    description: 'Evenhand: looks once a minute for what has fallen due',
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [
      new LambdaFunction(fn.lambda, {
        deadLetterQueue: failed,
        maxEventAge: Duration.minutes(1),
        retryAttempts: 1,
      }),
    ],
  });
}
