/** Those who were invited into a local server are people whom its issuer lets in; it has no passwords, nor mail. */
import type { SignIns } from '../../schema/context.ts'
import { contentHash } from '../../schema/ids.ts'
import type { Store } from '../../schema/store.ts'
import { invitedPeople } from '../../schema/user/user.operations.ts'
import type { DemoPerson } from './issuer.ts'

/** The people of the sample world, those whom the register has beside them, and the door by which others come. */
export async function localSignIns(
  store: Store,
  sample: readonly DemoPerson[],
): Promise<{ people: readonly DemoPerson[]; signIns: SignIns }> {
  const people = [...sample]
  const add = (id: string, name: string, signInName: string) => {
    if (!people.some((one) => one.id === id)) people.push({ id, name, describes: signInName, signInName })
  }
  for (const { id, name, signInName } of await invitedPeople(store)) if (signInName) add(id, name, signInName)
  return {
    people,
    signIns: {
      async invite({ name, signInName }) {
        const id = subjectOf(signInName)
        add(id, name, signInName)
        return id
      },
      // Whoever is put out is refused by the API itself, whatever token they hold.
      bar: async () => {},
      readmit: async () => {},
    },
  }
}

/** A UUID, as Cognito calls people. */
function subjectOf(signInName: string): string {
  return contentHash(signInName).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}
