import { join } from 'node:path';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type IRole, Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  type IFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { accept } from './accept.ts';
import type { Area } from './access.ts';

interface AreaProps {
  area: Area;
  handlersDir: string;
  seconds: number;
  environment: Record<string, string>;
  statements: PolicyStatement[];
  /** A role that stands in another stack, beside what its key names it for. */
  role?: IRole;
}

/** One folder of functions/: its Lambda, its role, its log. All that the role may do is in `statements`. */
export class AreaFunction extends Construct {
  readonly area: Area;
  readonly lambda: IFunction;
  /** The rights; what calls the function must wait for them. */
  readonly rights: Policy;

  constructor(scope: Construct, id: string, props: AreaProps) {
    super(scope, id);
    this.area = props.area;
    const role = props.role ?? new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/${Stack.of(this).stackName}/${props.area}`,
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.rights = new Policy(this, 'Rights', {
      roles: [role],
      statements: [
        ...props.statements,
        new PolicyStatement({
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [logGroup.logGroupArn],
        }),
        new PolicyStatement({
          actions: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
          resources: ['*'],
        }),
      ],
    });
    accept(
      this.rights,
      'X-Ray takes traces for the account as a whole; its actions know no resources.',
      'IAM5[Resource::*]',
    );
    const lambda = new NodejsFunction(this, 'Function', {
      entry: join(props.handlersDir, props.area, 'handler.ts'),
      handler: 'handler',
      description: `Evenhand: functions/${props.area}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 1024,
      timeout: Duration.seconds(props.seconds),
      environment: props.environment,
      // All rights stand in `rights`: nothing may add to them in passing.
      role: withoutUpdates(role),
      tracing: Tracing.ACTIVE,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        minify: true,
        bundleAwsSDK: true,
        mainFields: ['module', 'main'],
        // Parts of the SDK are CommonJS and ask for node's own modules with `require`.
        banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
      },
    });
    lambda.node.addDependency(this.rights);
    this.lambda = lambda;
  }
}

const withoutUpdates = (role: IRole): IRole => (role instanceof Role ? role.withoutPolicyUpdates() : role);
