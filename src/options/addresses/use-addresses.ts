import {
  type AddressField,
  addressFields,
  cleanNote,
  type NotedAddress,
} from '../../core/policy/address-file';
import type { Attempt } from '../../ui/attempt';
import { type Patch, type Settings, useSettings } from '../settings-context';

type Added = Readonly<Partial<Record<AddressField, readonly NotedAddress[]>>>;

/** Whether another list, of this child or of a sibling, names the address too: its note is theirs as well. */
function isElsewhere(settings: Settings, field: AddressField, address: string): boolean {
  const others = addressFields.filter((each) => each !== field).map((each) => settings[each]);
  const siblings = settings.children
    .filter(({ id }) => id !== settings.child)
    .flatMap((child) => [child.allowed, child.blocked]);
  return [...others, ...siblings].some((list) => list.includes(address));
}

/** The addresses of the child at the computer with their notes, and the changes that can be made. */
export function useAddresses() {
  const { settings, write } = useSettings();
  const { notes } = settings;

  const add = (added: Added): Promise<Attempt<unknown>> => {
    const patch: Patch = {};
    const noted = { ...notes };
    for (const field of addressFields) {
      const each = added[field] ?? [];
      if (each.length > 0) patch[field] = [...settings[field], ...each.map(({ address }) => address)];
      for (const { address, note } of each) if (note !== '') noted[address] = note;
    }
    return write({ ...patch, notes: noted });
  };

  const remove = (field: AddressField, address: string): Promise<Attempt<unknown>> => {
    const { [address]: _gone, ...others } = notes;
    return write({
      [field]: settings[field].filter((each) => each !== address),
      ...(!isElsewhere(settings, field, address) && { notes: others }),
    });
  };

  const setNote = (address: string, text: string): Promise<Attempt<unknown>> => {
    const { [address]: _old, ...others } = notes;
    const note = cleanNote(text);
    return write({ notes: note === '' ? others : { ...others, [address]: note } });
  };

  return { settings, notes, add, remove, setNote };
}
