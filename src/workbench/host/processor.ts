import { HostError, itemNotFound } from './errors';
import { HostObject } from './members';
import { answer, identity } from './query';
import { ActionType, PathType } from './wire';
import type { Action, ArgumentInfo, ObjectPath, RequestBody, ResponseBody } from './wire';

type Found = HostObject | null;
/** Objects come with the methods that make them, and those may take their time. */
type Find = (id: number) => Promise<Found>;

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Runs the actions of one request against the object tree that begins at `root`. */
export class Processor {
  private readonly references = new Map<string, HostObject>();
  private nextReference = 1;

  constructor(
    private readonly root: HostObject,
    private readonly services: Record<string, HostObject>,
    private readonly beforeQuery: () => Promise<void>,
  ) {}

  release(reference: string): void {
    this.references.delete(reference);
  }

  async run(body: RequestBody): Promise<ResponseBody> {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    const objects = new Map<number, Promise<Found>>();
    const find: Find = (id) => this.resolve(id, body.ObjectPaths, objects);
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.query) await this.beforeQuery();
        if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
        const value = await this.perform(action, find);
        response.Results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        response.Error = {
          ...describe(error),
          ActionIndex: index,
          Location: await location(action, find),
        };
        break;
      }
    }
    return response;
  }

  private async perform(action: Action, find: Find): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const object = await find(action.ObjectPathId);
    if (!object) {
      if (answersNull(action)) return null;
      throw itemNotFound(`a null object was asked to ${action.Name}`);
    }
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instantiated(object);
      case ActionType.query:
        return answer(object, action.QueryInfo ?? {});
      case ActionType.method:
        return this.call(object, action, find);
      case ActionType.setProperty:
        await object.set(action.Name, (await this.arguments(action.ArgumentInfo, find))[0]);
        return null;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          await object.set(pascal(name), value);
        return null;
      default:
        throw new HostError(
          'ApiNotFound',
          `The workbench has no actions of type ${action.ActionType} yet.`,
          404,
        );
    }
  }

  private async call(object: HostObject, action: Action, find: Find): Promise<unknown> {
    // Ranges are followed by reference from the start, so there is nothing left to keep.
    if (action.Name === keepReference) return null;
    const result = await object.call(action.Name, await this.arguments(action.ArgumentInfo, find));
    return result instanceof HostObject ? this.instantiated(result) : (result ?? null);
  }

  private instantiated(object: HostObject): Record<string, unknown> {
    if (!object.type.byReference) return identity(object);
    const reference = `{${this.nextReference++}}`;
    this.references.set(reference, object);
    return { _ReferenceId: reference };
  }

  private resolve(
    id: number,
    paths: Record<string, ObjectPath>,
    known: Map<number, Promise<Found>>,
  ): Promise<Found> {
    const before = known.get(id);
    if (before) return before;
    const object = this.follow(paths[id], (other) => this.resolve(other, paths, known));
    known.set(id, object);
    return object;
  }

  private async follow(path: ObjectPath, find: Find): Promise<Found> {
    if (path.ObjectPathType === PathType.global) return this.root;
    if (path.ObjectPathType === PathType.nothing) return null;
    if (path.ObjectPathType === PathType.newObject) {
      const service = this.services[path.Name];
      if (!service) throw new HostError('ApiNotFound', `The workbench has no ${path.Name} yet.`, 404);
      return service;
    }
    if (path.ObjectPathType === PathType.reference) {
      const object = this.references.get(path.Name);
      if (!object)
        throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
      return object;
    }
    const parent = await find(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = await this.arguments(path.ArgumentInfo, find);
    if (path.ObjectPathType === PathType.property) return parent.object(path.Name);
    if (path.ObjectPathType === PathType.indexer) {
      if (!parent.type.item)
        throw new HostError('ApiNotFound', `The workbench has no index of ${parent.type.name}.`, 404);
      return parent.type.item(parent.target, args[0] as string | number);
    }
    return (await parent.call(path.Name, args)) as Found;
  }

  /** Arguments that name an object path become the object itself. */
  private arguments(info: ArgumentInfo | undefined, find: Find): Promise<unknown[]> {
    const references = info?.ReferencedObjectPathIds;
    const found = (info?.Arguments ?? []).map((argument, index) => {
      const reference = references?.[index];
      return typeof reference === 'number' && reference > 0 ? find(reference) : argument;
    });
    return Promise.all(found);
  }
}

const keepReference = '_KeepReference';

/** What the client asks of every object it gets, even one that turns out to be null. */
const answersNull = ({ ActionType: type, Name }: Action) =>
  type === ActionType.instantiate || type === ActionType.query || Name === keepReference;

export function describe(error: unknown): { Code: string; Message: string; HttpStatusCode: number } {
  if (error instanceof HostError)
    return { Code: error.code, Message: error.message, HttpStatusCode: error.status };
  const message = error instanceof Error ? error.message : String(error);
  return { Code: 'GeneralException', Message: `The workbench failed: ${message}`, HttpStatusCode: 500 };
}

async function location(action: Action, find: Find): Promise<string> {
  try {
    return [(await find(action.ObjectPathId))?.type.name, action.Name].filter(Boolean).join('.');
  } catch {
    return action.Name;
  }
}
