import type { FunctionInfo } from '../services';
import { type Topic, topicOf, topics } from './topics';

/** A function, and all it can be found by: the more telling first. */
interface Searchable {
  info: FunctionInfo;
  layers: readonly string[];
}

export type Search = (query: string) => readonly FunctionInfo[];

/**
 * Finds the functions that answer to every word of a query in one of the languages, by name first, then by what they
 * are about, then by their arguments.
 */
export function searchIn(
  functions: readonly FunctionInfo[],
  languages: readonly ((english: string) => string)[],
  titleOf: (topic: Topic) => string,
): Search {
  const told = (english: string) => languages.map((translate) => translate(english));
  const searchable = functions.map((info): Searchable => {
    const topic = topicOf(info.id);
    const about = [...told(info.description), topic ? titleOf(topic) : ''];
    const args = info.arguments.flatMap(({ name, description, choices, settings }) => [
      name,
      ...told(description),
      ...(settings?.flatMap((setting) => told(setting.description)) ?? []),
      ...(choices?.entries.map((entry) => entry.name) ?? []),
    ]);
    return { info, layers: [info.id, about.join('\n'), args.join('\n')].map((text) => text.toLowerCase()) };
  });
  return (query) => {
    const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
    const found = searchable.map(({ info, layers }) => ({
      info,
      rank: Math.max(...words.map((word) => rankOf(layers, word)), 0),
    }));
    return found
      .filter(({ rank }) => rank < Infinity)
      .sort((a, b) => a.rank - b.rank)
      .map(({ info }) => info);
  };
}

function rankOf(layers: readonly string[], word: string): number {
  const layer = layers.findIndex((text) => text.includes(word));
  return layer < 0 ? Infinity : layer;
}

/** The found functions by topic; the topic of the best one comes first. */
export function byTopic(
  found: readonly FunctionInfo[],
): { topic: Topic; functions: readonly FunctionInfo[] }[] {
  const inOrder = [...new Set([...found.map(({ id }) => topicOf(id)), ...topics])];
  return inOrder.flatMap((topic) => {
    const functions = found.filter(({ id }) => topicOf(id) === topic);
    return topic && functions.length > 0 ? [{ topic, functions }] : [];
  });
}
