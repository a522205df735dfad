/** Currencies by ISO 4217 with their minor unit, and how an amount reads. */
import { thousands } from './numerals.ts';

/** Currency code → digits of its minor unit (ISO 4217, the currencies that public buyers use most). */
export const currencies: Readonly<Record<string, number>> = {
  AED: 2,
  AUD: 2,
  BGN: 2,
  BHD: 3,
  BRL: 2,
  CAD: 2,
  CHF: 2,
  CLP: 0,
  CNY: 2,
  COP: 2,
  CZK: 2,
  DKK: 2,
  EGP: 2,
  EUR: 2,
  GBP: 2,
  GHS: 2,
  HKD: 2,
  HUF: 2,
  IDR: 2,
  ILS: 2,
  INR: 2,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KES: 2,
  KRW: 0,
  KWD: 3,
  MXN: 2,
  MYR: 2,
  NGN: 2,
  NOK: 2,
  NZD: 2,
  OMR: 3,
  PEN: 2,
  PHP: 2,
  PLN: 2,
  PYG: 0,
  QAR: 2,
  RON: 2,
  RSD: 2,
  SAR: 2,
  SEK: 2,
  SGD: 2,
  THB: 2,
  TND: 3,
  TRY: 2,
  TZS: 2,
  UAH: 2,
  UGX: 0,
  USD: 2,
  UYU: 2,
  VND: 0,
  XAF: 0,
  XOF: 0,
  ZAR: 2,
};

const decimal = /^(-?)0*([0-9]+)(?:\.([0-9]+))?$/;

/**
 * "USD 214,900.00": an amount (a decimal string, totals of any length too) in its currency; keeps decimals beyond the
 * minor unit. Written without arithmetic, so that a page that only shows amounts fetches none.
 */
export function money(amount: string, currency: string): string {
  const [, minus, whole, rest = ''] = decimal.exec(amount) ?? [];
  if (whole === undefined) throw new RangeError(`not a decimal: ${amount.slice(0, 40)}`);
  const given = rest.replace(/0+$/, '');
  const cents = given.padEnd(currencies[currency] ?? 2, '0');
  const sign = minus && /[1-9]/.test(amount) ? '−' : '';
  return `${currency} ${sign}${thousands(whole)}${cents && `.${cents}`}`;
}
