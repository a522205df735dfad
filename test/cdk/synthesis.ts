import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { afterAll } from 'vitest';
import { place } from '../../cdk/app.ts';

/** One resource of a template, under the path of the construct that made it. */
export interface Resource {
  stack: string;
  id: string;
  path: string;
  type: string;
  properties: Record<string, unknown>;
  deletionPolicy?: string;
  updateReplacePolicy?: string;
}

export interface Synthesis {
  app: App;
  /** The templates as they would be deployed, by stack. */
  templates: Record<string, Template>;
  /** The folder of the assembly. */
  directory: string;
}

export interface Template {
  Resources: Record<string, RawResource>;
  Outputs?: Record<string, { Value: unknown; Export?: { Name: string } }>;
}

interface RawResource {
  Type: string;
  Properties?: Record<string, unknown>;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  Metadata?: Record<string, unknown>;
}

/** Where the things stand that the promises are about. */
export const paths = {
  supplier: 'EvenhandVault/Supplier',
  opening: 'EvenhandVault/Opening',
  bids: 'EvenhandVault/Bids',
  notices: 'EvenhandRecord/Notices',
  bidders: 'EvenhandRecord/Bidders',
  vault: 'EvenhandVault/Bucket',
  vaultKey: 'EvenhandVault/Key',
  sealed: 'EvenhandRecord/Sealed',
  sealedKey: 'EvenhandRecord/SealedKey',
};

const root = fileURLToPath(new URL('../..', import.meta.url));

const written: string[] = [];
afterAll(() => {
  for (const directory of written) rmSync(directory, { recursive: true });
});

/** Places the app as `cdk synth` does, with cdk.json's context; without bundles and without the site unless asked for. */
export function synthesise(
  options: { bundle?: boolean; validate?: boolean; siteDir?: string; change?: (app: App) => void } = {},
): Synthesis {
  const { context }: { context: Record<string, unknown> } = JSON.parse(readFileSync(`${root}/cdk.json`, 'utf8'));
  const outdir = mkdtempSync(join(tmpdir(), 'evenhand-cdk-'));
  written.push(outdir);
  const app = new App({
    outdir,
    analyticsReporting: false,
    context: {
      ...context,
      'aws:cdk:enable-path-metadata': true,
      'evenhand:siteDir': options.siteDir ?? `${root}/test/cdk/no-site`,
      ...(options.bundle ? {} : { 'aws:cdk:bundling-stacks': [] }),
    },
  });
  place(app);
  options.change?.(app);
  // The library's own check of the templates takes longer than all the rest; one test asks for it.
  if (!options.validate) process.env.CDK_VALIDATION = 'false';
  const assembly = app.synth();
  delete process.env.CDK_VALIDATION;
  return {
    app,
    directory: assembly.directory,
    templates: Object.fromEntries(assembly.stacks.map((stack) => [stack.stackName, stack.template as Template])),
  };
}

/** All resources of all stacks. */
export function resourcesOf({ templates }: Pick<Synthesis, 'templates'>): Resource[] {
  return Object.entries(templates).flatMap(([stack, template]) =>
    Object.entries(template.Resources).map(([id, raw]) => ({
      stack,
      id,
      path: pathOf(raw, `${stack}/${id}`),
      type: raw.Type,
      properties: raw.Properties ?? {},
      deletionPolicy: raw.DeletionPolicy,
      updateReplacePolicy: raw.UpdateReplacePolicy,
    })),
  );
}

/** The one resource of a type under a path. */
export function resource(all: Resource[], type: string, path?: string): Resource {
  const found = all.filter((one) => one.type === type && (path === undefined || one.path === path));
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} resources are ${type} at ${path ?? 'any path'}`);
  return only;
}

function pathOf(raw: RawResource, fallback: string): string {
  const path = raw.Metadata?.['aws:cdk:path'];
  return typeof path === 'string' ? path.replace(/\/(Resource|Default)$/, '') : fallback;
}

/**
 * Writes what a template says as one text: `{EvenhandVault/Bucket}` for the ARN of a resource, `{EvenhandVault/Bucket:Ref}`
 * for what it refers to by name, following values from stack to stack.
 */
export function wordsOf(synthesis: Pick<Synthesis, 'templates'>): (value: unknown, stack: string) => string {
  const { templates } = synthesis;
  const paths = new Map(resourcesOf(synthesis).map(({ stack, id, path }) => [`${stack}/${id}`, path]));
  const outputs = Object.entries(templates).flatMap(([stack, { Outputs = {} }]) =>
    Object.entries(Outputs).map(([id, output]) => ({ stack, id, name: output.Export?.Name, value: output.Value })),
  );
  const known = (stack: string, id: string) => {
    const path = paths.get(`${stack}/${id}`);
    if (path === undefined) throw new Error(`${stack} has no resource ${id}`);
    return path;
  };
  const follow = (found: (typeof outputs)[number] | undefined, asked: unknown) => {
    if (!found) throw new Error(`No stack hands out ${JSON.stringify(asked)}`);
    return words(found.value, found.stack);
  };
  function words(value: unknown, stack: string): string {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
    const [[verb, of] = []] = Object.entries(value ?? {});
    if (verb === 'Ref' && typeof of === 'string') {
      return of.startsWith('AWS::') ? `<${of.slice(5)}>` : `{${known(stack, of)}:Ref}`;
    }
    if (verb === 'Fn::GetAtt') {
      const [id, attribute] = of as [string, string];
      return attribute === 'Arn' ? `{${known(stack, id)}}` : `{${known(stack, id)}:${attribute}}`;
    }
    if (verb === 'Fn::Join') {
      const [separator, parts] = of as [string, unknown[]];
      return parts.map((part) => words(part, stack)).join(separator);
    }
    if (verb === 'Fn::ImportValue')
      return follow(
        outputs.find(({ name }) => name === of),
        of,
      );
    if (verb === 'Fn::GetStackOutput') {
      const { StackName, OutputName } = of as { StackName: string; OutputName: string };
      return follow(
        outputs.find((output) => output.stack === StackName && output.id === OutputName),
        of,
      );
    }
    return JSON.stringify(value);
  }
  return words;
}
