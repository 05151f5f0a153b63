import * as z from 'zod';
import { note } from '../host/statusNote';
import { chooseTag } from './choose';
import type { Command } from './command';
import { readInput } from './input';
import { tagInput, tagOfNode } from './tagInput';

interface Words {
  title: string;
  done: (name: string) => string;
}

/** A command that disables a tag, or enables it again. */
export function tagSwitchCommand(disabled: boolean, words: () => Words): Command {
  return async (app, input) => {
    const { title, done } = words();
    const given = readInput(z.object(tagInput), input);
    const chosen = await chooseTag(app, title, given, tagOfNode(input));
    if (!chosen) return undefined;
    const { account, tag } = chosen;
    const ref = { ...account, tagId: tag.id };
    const changed = await app.tagEditor.update(ref, { disabled }, { before: tag });
    note(done(changed.name));
    return changed;
  };
}
