/** What the bundles of the Lambdas take in place of what packages bring: less to load before the first answer. */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Plugin } from 'esbuild'

const modules = resolve(import.meta.dirname, '../../node_modules')

/**
 * Modules that are imported and never called: reports to Apollo's service (no key is ever set), its landing pages and
 * cache hints (turned off), schemas made from SDL (ours is made by Pothos), and the printer that graphql-jit makes where
 * it is asked to write JSON itself.
 */
const neverCalled =
  /^(?:@apollo\/(?:usage-reporting-protobuf|utils\.usagereporting|utils\.fetcher)|@graphql-tools\/schema|fast-json-stringify|\.\/plugin\/(?:cacheControl|disableSuggestions|inlineTrace|landingPage|schemaReporting|usageReporting)\/.*)$/

/** ElectroDB makes these for the SDK's client; ours (`table-client.ts`) reads their name and `input` alone. */
const commands = ['Get', 'Put', 'Update', 'Delete', 'Query', 'Scan']
  .concat(['BatchGet', 'BatchWrite', 'TransactGet', 'TransactWrite'])
  .map(
    (verb) =>
      `export class ${verb}Command{static name='${verb}Command';constructor(input){this.input=input}}`,
  )

/** Apollo's own takes hashes in JavaScript wherever it is bundled. */
const hash = "export { createHash } from 'node:crypto'"

/**
 * ElectroDB proves each model where it is made: ours were, wherever the sources run. What is left is how it tells a model
 * from an entity: by the names that a model has to have.
 */
const validator = `export class Validator {
  addSchema() {}
  validate(given, { properties, required }) {
    const named = Object.keys(properties).filter((name) => properties[name].required === true)
    return { errors: [...required, ...named].filter((name) => !(name in given)).map((property) => ({ property })) }
  }
}
Validator.prototype.customFormats = {}`

/**
 * A file of its own beside the bundle, for what is written and what is read seldom: the first answer reads past it
 * (`schema/bodies.ts`). Entities are made where they stand, so it is required, not imported; as CommonJS, because Lambda
 * may forbid to require a module.
 */
export const electrodbFile = './electrodb.cjs'
const electrodb = `const later = () => require('${electrodbFile}')
export class Entity { constructor(...given) { return new (later().Entity)(...given) } }
export class Service { constructor(...given) { return new (later().Service)(...given) } }
export const CustomAttributeType = (type) => later().CustomAttributeType(type)`

/** Apollo proves the schema at each start: ours was, wherever the sources run. */
const proven = 'export const validateSchema = () => []\nexport const assertValidSchema = () => {}'

export const lighter: Plugin = {
  name: 'lighter',
  setup({ onResolve, onLoad }) {
    const put = (namespace: string, filter: RegExp, contents: string) => {
      onResolve({ filter }, ({ path, kind }) => (kind === 'entry-point' ? null : { path, namespace }))
      onLoad({ filter: /./, namespace }, () => ({ contents }))
    }
    onResolve({ filter: /^\.\/electrodb\.cjs$/ }, ({ path }) => ({ path, external: true }))
    onLoad({ filter: /graphql\/type\/validate\.mjs$/ }, () => ({ contents: proven }))
    put('electrodb', /^electrodb$/, electrodb)
    put('never-called', neverCalled, 'module.exports = {}')
    put('commands', /^@aws-sdk\/lib-dynamodb$/, commands.join('\n'))
    put('validator', /^jsonschema$/, validator)
    put('hash', /^@apollo\/utils\.createhash$/, hash)
  },
}

/**
 * One copy of graphql, also where a package requires a part of it: two copies do not know each other's types. The modules
 * of graphql-jit name their CommonJS brothers, for which all of graphql would be kept.
 */
export const oneGraphql: Plugin = {
  name: 'one-graphql',
  setup({ onResolve }) {
    onResolve({ filter: /^graphql(?:\/|$)/ }, ({ path }) => {
      const [, part = ''] = /^graphql\/?(.*?)(?:\.js)?$/.exec(path) ?? []
      const files = [part, join(part, 'index')].map((name) => join(modules, 'graphql', `${name}.mjs`))
      return { path: files.find((file) => existsSync(file)) ?? '' }
    })
    onResolve({ filter: /^\.\/.+\.js$/ }, ({ path, importer }) =>
      importer.startsWith(join(modules, 'graphql-jit'))
        ? { path: join(dirname(importer), path.replace(/\.js$/, '.mjs')) }
        : null,
    )
  },
}
