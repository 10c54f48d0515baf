import { HostObject } from './members';
import { apiNotFound } from './errors';
import type { QueryInfo } from './wire';

type Values = Record<string, unknown>;

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function scalars(object: HostObject): Values {
  const values: Values = {};
  for (const [name, property] of Object.entries(object.type.properties ?? {})) {
    if (property.get && !property.onRequest) values[name] = property.get(object.target);
  }
  return values;
}

/** Answers one selected path, such as `values` or `format/fill/color`, into `values`. */
function select(object: HostObject, path: string[], values: Values): void {
  const name = pascal(path[0]);
  if (name === '*') {
    Object.assign(values, scalars(object));
  } else if (object.has('properties', name)) {
    values[name] = object.get(name);
  } else if (object.has('objects', name)) {
    const child = object.object(name);
    if (!child) values[name] = null;
    else values[name] = merge(values[name], answer(child, { Select: [path.slice(1).join('/')] }));
  } else {
    throw apiNotFound(object.type.name, name);
  }
}

function merge(before: unknown, after: unknown): unknown {
  if (!isPlain(before) || !isPlain(after)) return after;
  const merged: Values = { ...before };
  for (const [key, value] of Object.entries(after)) {
    const old = merged[key];
    const lists = Array.isArray(old) && Array.isArray(value) && key === '_Items';
    merged[key] = lists ? value.map((item, index) => merge(old[index], item)) : merge(old, value);
  }
  return merged;
}

const isPlain = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What identifies an object to the client, so that it can find it again. */
export function identity(object: HostObject): Values {
  return object.type.id ? { _Id: object.type.id(object.target) } : {};
}

function single(object: HostObject, paths: string[][]): Values {
  const values: Values = {};
  for (const path of paths) select(object, path, values);
  return { ...values, ...identity(object) };
}

/** The answer to load(): the selected values of an object, or of each item of a collection. */
export function answer(object: HostObject, query: QueryInfo): Values {
  const named = [...(query.Select ?? []), ...(query.Expand ?? [])].filter((path) => path.length > 0);
  const paths = (named.length > 0 ? named : ['*']).map((path) => path.split(/[/.]/).filter(Boolean));
  if (!object.type.items) return single(object, paths);
  const own = paths.filter(([first]) => object.has('properties', pascal(first)));
  const forItems = paths.filter((path) => !own.includes(path)).map((path) => trimItems(path));
  const values: Values = {};
  for (const path of own) select(object, path, values);
  if (forItems.length > 0) {
    const skip = query.Skip ?? 0;
    const items = object.type
      .items(object.target)
      .slice(skip, query.Top === undefined ? undefined : skip + query.Top);
    values._Items = items.map((item) => single(item, forItems));
  }
  return values;
}

const trimItems = (path: string[]) =>
  path[0].toLowerCase() !== 'items' ? path : path.length > 1 ? path.slice(1) : ['*'];
