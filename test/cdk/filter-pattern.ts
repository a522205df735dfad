/** Whether a CloudWatch Logs filter pattern for JSON matches an event: the part of the language that our filters use. */
export function matches(pattern: string, event: object): boolean {
  const tokens = pattern.match(/"[^"]*"|\|\||&&|!=|IS TRUE|IS FALSE|NOT EXISTS|[{}()=]|\$[\w.[\]]+/g) ?? [];
  let at = 0;
  const next = () => tokens[at++];
  const expect = (token: string) => {
    const found = next();
    if (found !== token)
      throw new Error(`${token} expected, not ${found}: ${tokens.slice(Math.max(0, at - 5), at).join(' ')}`);
  };

  function any(): boolean {
    let result = all();
    while (tokens[at] === '||') {
      next();
      result = all() || result;
    }
    return result;
  }
  function all(): boolean {
    let result = term();
    while (tokens[at] === '&&') {
      next();
      result = term() && result;
    }
    return result;
  }
  function term(): boolean {
    if (tokens[at] === '(') {
      next();
      const result = any();
      expect(')');
      return result;
    }
    const value = valueAt(event, next() ?? '');
    const test = next();
    if (test === 'IS TRUE') return value === true;
    if (test === 'IS FALSE') return value === false;
    if (test === 'NOT EXISTS') return value === undefined;
    const wanted = (next() ?? '').slice(1, -1);
    // A property that is not there is neither equal nor unequal.
    if (value === undefined) return false;
    const same = wildcard(wanted).test(String(value));
    return test === '=' ? same : !same;
  }

  expect('{');
  const result = any();
  expect('}');
  if (at !== tokens.length) throw new Error(`left over: ${tokens.slice(at).join(' ')}`);
  return result;
}

function valueAt(event: object, selector: string): unknown {
  if (!selector.startsWith('$.')) throw new Error(`${selector} selects nothing`);
  const steps = selector.slice(2).replaceAll('[', '.').replaceAll(']', '').split('.');
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === step)?.[1]
        : undefined,
    event,
  );
}

const wildcard = (text: string) => new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
