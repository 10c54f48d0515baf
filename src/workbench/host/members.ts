import { apiNotFound } from './errors';

export interface Property<T> {
  get?: (target: T) => unknown;
  /** A promise where that takes its time. */
  set?: (target: T, value: unknown) => unknown;
  /** Too large or too costly to come with a load() that names nothing. */
  onRequest?: boolean;
}

/** What one kind of Excel object offers. Names are PascalCase, as on the wire; everything else is ApiNotFound. */
export interface ObjectType<T> {
  readonly name: string;
  readonly properties?: Record<string, Property<T>>;
  /** Properties that are objects. */
  readonly objects?: Record<string, (target: T) => HostObject | null>;
  readonly methods?: Record<string, (target: T, ...args: never[]) => unknown>;
  /** For collections: the members, how one is found by key, and the key that names it for good. */
  readonly items?: (target: T) => HostObject[];
  readonly item?: (target: T, key: string | number) => HostObject;
  readonly id?: (target: T) => string | number;
  /** A range is followed by reference, not by its path. */
  readonly byReference?: boolean;
}

/** One live object: a kind and what it stands for. */
export class HostObject<T = unknown> {
  constructor(
    readonly type: ObjectType<T>,
    readonly target: T,
  ) {}

  property(name: string): Property<T> {
    const property = this.type.properties?.[name];
    if (!property) throw apiNotFound(this.type.name, name);
    return property;
  }

  get(name: string): unknown {
    const { get } = this.property(name);
    if (!get) throw apiNotFound(this.type.name, name);
    return get(this.target);
  }

  set(name: string, value: unknown): unknown {
    const { set } = this.property(name);
    if (!set) throw apiNotFound(this.type.name, `${name} (write)`);
    return set(this.target, value);
  }

  object(name: string): HostObject | null {
    const object = this.type.objects?.[name];
    if (!object) throw apiNotFound(this.type.name, name);
    return object(this.target);
  }

  call(name: string, args: unknown[]): unknown {
    const method = this.type.methods?.[name];
    if (!method) throw apiNotFound(this.type.name, `${name}()`);
    return method(this.target, ...(args as never[]));
  }

  has(kind: 'properties' | 'objects', name: string): boolean {
    return Object.hasOwn(this.type[kind] ?? {}, name);
  }
}

/** A host object of a declared type; erases T so that objects of all kinds mix. */
export function hostObject<T>(type: ObjectType<T>, target: T): HostObject {
  return new HostObject(type, target) as unknown as HostObject;
}
