import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { scope as accessScope, type HttpFunction, http } from '../functions/names.ts';
import { accept } from './accept.ts';
import type { AreaFunction } from './area-function.ts';
import type { SignIn } from './sign-in.ts';

interface ApiProps {
  functions: ReadonlyMap<HttpFunction, AreaFunction>;
  signIn: SignIn;
}

/** The HTTP API: a private prefix asks for an access token with our scope; a public path can only be read; under `bidder` the function asks. */
export class Api extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;
  /** Host of the API, without a scheme. */
  readonly host: string;

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id);
    const { region, urlSuffix } = Stack.of(this);
    this.api = new HttpApi(this, 'Api', { apiName: 'evenhand', createDefaultStage: false });
    this.host = `${this.api.apiId}.execute-api.${region}.${urlSuffix}`;
    const authorizer = new HttpJwtAuthorizer('AccessToken', props.signIn.issuer, {
      jwtAudience: [props.signIn.client.userPoolClientId],
    });
    for (const [area, fn] of props.functions) {
      const integration = new HttpLambdaIntegration(area, fn.lambda);
      for (const path of http[area].private.flatMap(withAllBelow)) {
        const authorizationScopes = [accessScope];
        this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration, authorizer, authorizationScopes });
      }
      for (const path of http[area].public.flatMap(withAllBelow)) {
        for (const route of this.api.addRoutes({ path, methods: [HttpMethod.GET], integration })) {
          accept(
            route,
            'A published notice, the clock and the description of the API are for anybody to read.',
            'APIG4',
          );
        }
      }
      const paths = http[area];
      for (const path of 'told' in paths ? paths.told : []) {
        for (const route of this.api.addRoutes({ path, methods: [HttpMethod.POST], integration })) {
          accept(route, 'An invitation is opened before anybody signs in; its token is the right to say so.', 'APIG4');
        }
      }
      for (const path of ('bidder' in paths ? paths.bidder : []).flatMap(withAllBelow)) {
        for (const route of this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration })) {
          accept(
            route,
            'Suppliers’ programs call with a personal token, which is no JWT: the function asks for it before anything else.',
            'APIG4',
          );
        }
      }
    }
    this.stage = this.defaultStage();
  }

  private defaultStage(): HttpStage {
    const logGroup = new LogGroup(this, 'AccessLog', {
      logGroupName: `/aws/vendedlogs/${Stack.of(this).stackName}/access`,
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    return new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1000 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        // The route and not the path: before opening, a log must not tell whose bid was touched, or which.
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            time: '$context.requestTime',
            route: '$context.routeKey',
            status: '$context.status',
            bytes: '$context.responseLength',
            milliseconds: '$context.responseLatency',
            refused: '$context.authorizer.error',
            error: '$context.integrationErrorMessage',
          }),
        ),
      },
    });
  }
}

const withAllBelow = (prefix: string) => [prefix, `${prefix}/{proxy+}`];
