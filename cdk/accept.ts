import { CfnElement, type Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Accepts findings of the AwsSolutions pack on one construct, for a written reason; nothing is accepted app-wide. */
export function accept(construct: IConstruct, reason: string, ...findings: string[]): void {
  for (const finding of findings) Validations.of(construct).acknowledge({ id: `AwsSolutions-${finding}`, reason });
}

/** The logical id of a construct's resource, which is how findings name it. */
export function logicalId(construct: IConstruct): string {
  const resource = construct.node.defaultChild;
  if (!CfnElement.isCfnElement(resource)) throw new Error(`${construct.node.path} has no resource of its own`);
  return resource.stack.getLogicalId(resource);
}

/** The name under which a stack hands a value to others, which is how findings there name it. */
export function exported(from: Stack, value: string): string {
  const handed: { 'Fn::ImportValue'?: string } = from.resolve(from.exportValue(value));
  const name = handed['Fn::ImportValue'];
  if (name === undefined) throw new Error(`${from.stackName} does not export ${value}`);
  return name;
}
