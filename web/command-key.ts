import { useRef } from 'preact/hooks';

/** Gives the idempotency key of a form's command: the same as long as the same is sent, so that sending twice acts once. */
export function useCommandKey(): (body: unknown) => string {
  const last = useRef({ said: '', key: '' });
  return (body) => {
    const said = JSON.stringify(body);
    if (last.current.said !== said) last.current = { said, key: crypto.randomUUID() };
    return last.current.key;
  };
}
