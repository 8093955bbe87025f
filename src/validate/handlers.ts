/** Joins several handlers of XML events into one, so that a document is parsed once. */
import type { XmlHandler } from '../xml/events.ts';

/** A handler that passes each event to all of the given ones in turn; methods that none of them has are left out. */
export function joinHandlers(handlers: readonly XmlHandler[]): XmlHandler {
  const [only, ...others] = handlers;
  if (only === undefined) return {};
  if (others.length === 0) return only;
  const starts = handlers.filter((handler) => handler.startElement !== undefined);
  const ends = handlers.filter((handler) => handler.endElement !== undefined);
  const texts = handlers.filter((handler) => handler.text !== undefined);
  const comments = handlers.filter((handler) => handler.comment !== undefined);
  const instructions = handlers.filter((handler) => handler.processingInstruction !== undefined);
  return {
    startElement(tag) {
      for (const handler of starts) handler.startElement?.(tag);
    },
    endElement(name, start, end) {
      for (const handler of ends) handler.endElement?.(name, start, end);
    },
    text(text, start, end) {
      for (const handler of texts) handler.text?.(text, start, end);
    },
    ...(comments.length === 0
      ? {}
      : {
          comment: (text, start, end) => {
            for (const handler of comments) handler.comment?.(text, start, end);
          },
        }),
    ...(instructions.length === 0
      ? {}
      : {
          processingInstruction: (target, data, start, end) => {
            for (const handler of instructions) handler.processingInstruction?.(target, data, start, end);
          },
        }),
  };
}
