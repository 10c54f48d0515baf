import { associateCommands } from '../../src/excel/commands';

type Command = (event?: { completed(): void } | null) => Promise<void>;
const associated: Record<string, Command> = {};

function associate(run: (name: string) => Promise<void>): Command {
  Object.assign(globalThis, {
    Office: { actions: { associate: (name: string, command: Command) => (associated[name] = command) } },
  });
  associateCommands(['Test'], run);
  return associated.Test;
}

it('tells Excel that a command is done, once it is', async () => {
  const told: string[] = [];
  const command = associate(async (name) => {
    told.push(name);
    await Promise.resolve();
    told.push('done');
  });
  await command({ completed: () => told.push('completed') });
  expect(told).toEqual(['Test', 'done', 'completed']);
});

it('tells it of one that failed as well, or Excel would keep its button disabled', async () => {
  const completed = jest.fn();
  const command = associate(() => Promise.reject(new Error('no')));
  await expect(command({ completed })).rejects.toThrow('no');
  expect(completed).toHaveBeenCalledTimes(1);
});

it.each([undefined, null])('needs no event: a shortcut hands over %s', async (event) => {
  const run = jest.fn(async () => undefined);
  await associate(run)(event);
  expect(run).toHaveBeenCalledWith('Test');
});
