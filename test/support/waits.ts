import { buildSignUps, cellOfValue, cutOff, serialOfMinute, type SignUp } from './signups';
import { column } from './worksheet';

/** The 500 sign-ups of reference/time-to-value.md. */
export const signUps = buildSignUps(500);

/** Sign-ups as the ranges of the functions of time to value. */
export const ranges = (some: readonly SignUp[]) => ({
  start: column(some.map(({ signedUp }) => serialOfMinute(signedUp))),
  reached: column(some.map(({ value }) => cellOfValue(value))),
  asOf: column(some.map(({ churned }) => serialOfMinute(Math.min(churned, cutOff)))),
  lost: column(some.map(({ churned }) => (churned < cutOff ? serialOfMinute(churned) : null))),
  plan: column(some.map(({ plan }) => plan)),
});
