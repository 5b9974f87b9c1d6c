/**
 * An attribute that holds a whole record as JSON text. What is read whole wants few attributes: the wire format
 * of many costs more than the parsing of one.
 */
import { CustomAttributeType } from 'electrodb'

export const jsonText = <R extends object>() =>
  ({
    // The parameter's type is a condition on R that stays open while R is generic; for every object it is 'any'.
    type: CustomAttributeType<R>('any' as never),
    required: true,
    get: (text: R | undefined): R | undefined => (typeof text === 'string' ? JSON.parse(text) : text),
    set: (record?: R): R | undefined => stringify(record),
  }) as const

/** ElectroDB types `set` by what the attribute reads as, whereas what is stored is text. */
function stringify<R>(record: R | undefined): R | undefined
function stringify(record: unknown): unknown {
  return record === undefined ? undefined : JSON.stringify(record)
}
