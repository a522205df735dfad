import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { scope as accessScope } from '../functions/names.ts';
import { accept } from './accept.ts';

interface SignInProps {
  siteUrl: string;
  domain: string;
}

/** The people who may sign in, and the one public client, the site, that signs them in with code and PKCE. */
export class SignIn extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  /** What issues the tokens, as OpenID Connect names it. */
  readonly issuer: string;
  /** Origins that the site calls to sign somebody in: what describes the issuer, and what redeems the code. */
  readonly origins: string[];

  constructor(scope: Construct, id: string, props: SignInProps) {
    super(scope, id);
    const { region } = Stack.of(this);
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      keepOriginal: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    accept(
      this.pool,
      'A supplier who bids once a year must not be shut out on the day of a deadline by a lost second factor. ' +
        'Everybody can switch TOTP on, and threat protection challenges sign-ins that look wrong.',
      'COG2',
    );

    const [identifier, scopeName] = accessScope.split('/');
    if (!identifier || !scopeName) throw new Error(`The scope ${accessScope} is not of the form server/scope`);
    const use = new ResourceServerScope({ scopeName, scopeDescription: 'Use Evenhand in the name of who signed in' });
    const server = this.pool.addResourceServer('Api', { identifier, scopes: [use] });
    this.client = this.pool.addClient('Site', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(60),
      idTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.hours(12),
      // Signing in without the hosted pages gives tokens without our scope, which the API refuses.
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true, implicitCodeGrant: false, clientCredentials: false },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE, OAuthScope.resourceServer(server, use)],
        callbackUrls: [`${props.siteUrl}/callback`],
        logoutUrls: [`${props.siteUrl}/`],
      },
    });
    const prefix = props.domain.replaceAll('.', '-');
    this.pool.addDomain('Pages', {
      cognitoDomain: { domainPrefix: prefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    // Managed login shows a client no page until the client has a style.
    new CfnManagedLoginBranding(this, 'Style', {
      userPoolId: this.pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    const issuerOrigin = `https://cognito-idp.${region}.amazonaws.com`;
    this.issuer = `${issuerOrigin}/${this.pool.userPoolId}`;
    this.origins = [issuerOrigin, `https://${prefix}.auth.${region}.amazoncognito.com`];
  }
}
