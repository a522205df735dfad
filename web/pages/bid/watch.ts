import { useEffect, useLayoutEffect } from 'preact/hooks';
import { millis } from '../../../shared/time.ts';
import { barZone, exactNow, measure } from '../../clock.ts';
import { useKept } from '../../saving.ts';
import type { Desk } from './desk.ts';
import { underWay } from './sending.ts';

/** How often the page asks what colleagues have changed; in the last hour, how often it asks for the time. Milliseconds. */
const lookEvery = 30_000;
const lastHour = 3_600_000;
const measureEvery = 10_000;

/** Watches over a desk as long as its page is there: leaving it, what colleagues do, the deadline. */
export function useWatch(desk: Desk): void {
  useKept(desk.saver);
  useLayoutEffect(() => {
    barZone.value = desk.view.value.notice.content.zone;
  }, [desk]);

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (desk.files.list.value.some(underWay) || desk.unanswered.value) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [desk]);

  useEffect(() => {
    const look = () => void (document.visibilityState === 'visible' && desk.look());
    const often = setInterval(look, lookEvery);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(often);
      document.removeEventListener('visibilitychange', look);
    };
  }, [desk]);

  useEffect(() => {
    const near = setInterval(() => {
      const left = millis(desk.view.value.notice.closesAt) - exactNow();
      if (left > 0 && left < lastHour) void measure();
    }, measureEvery);
    return () => clearInterval(near);
  }, [desk]);

  const open = desk.open.value;
  useEffect(() => {
    if (!open) desk.files.end();
  }, [desk, open]);
}
