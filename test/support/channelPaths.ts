import type { LogRow } from './worksheet';

/** Eight journeys that all converted: conversion, value, time of the conversion, touches as `name@time`. */
export const channelPaths: readonly (readonly [string, number, string, string])[] = [
  ['k1', 100, '2026-03-20 10:00', 'Paid Search@2026-03-01 09:00;Email@2026-03-10 12:00;Direct@2026-03-20 09:30'],
  ['k2', 50, '2026-03-02 08:00', 'Email@2026-03-02 07:50'],
  ['k3', 200, '2026-03-15 23:30', 'Display@2026-03-01 23:40;Paid Search@2026-03-05 10:00;Paid Search@2026-03-15 23:00'],
  ['k4', 80, '2026-03-09 00:10', 'Organic Search@2026-03-08 23:50;Email@2026-03-09 00:05'],
  ['k5', 120, '2026-03-31 12:00', 'Paid Search@2026-03-02 12:01;Organic Search@2026-03-20 08:00;Paid Search@2026-03-25 08:00;Email@2026-03-31 11:00'],
  ['k6', 40, '2026-03-12 18:00', 'Direct@2026-03-12 17:00'],
  ['k7', 300, '2026-03-28 09:00', 'Display@2026-03-07 09:00;Display@2026-03-08 09:00;Email@2026-03-27 09:00;Paid Search@2026-03-28 08:00'],
  ['k8', 60, '2026-03-18 10:00', 'Email@2026-03-05 10:00;Email@2026-03-18 09:00'],
]; // prettier-ignore

/** The same as rows of a journey log, each journey that of a customer. */
export const channelLog: readonly LogRow[] = channelPaths.flatMap(([customer, value, at, path]) => [
  ...path.split(';').map((touch): LogRow => {
    const [name, time] = touch.split('@');
    return [customer, time, name, null];
  }),
  [customer, at, null, value] as const,
]);
