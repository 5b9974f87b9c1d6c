/** The templates of both stages, as tests read them. The bundles are left out: here the description alone matters. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { afterAll } from 'vitest'
import { openApp } from '../../cdk/app.ts'

const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'binh-an-cdk-'))
  folders.push(folder)
  return folder
}

export type Templates = { data: Template; api: Template; admin: Template; watch: Template }
export type Resource = {
  Type: string
  Properties?: Record<string, unknown>
  DeletionPolicy?: string
  UpdatePolicy?: Record<string, unknown>
}

export function appOf(context: Record<string, unknown>): App {
  return openApp({ outdir: newFolder(), context: { 'aws:cdk:bundling-stacks': [], ...context } })
}

export function templateOf(app: App, id: string): Template {
  const stack = app.node.findChild(id)
  if (!(stack instanceof Stack)) throw new Error(`${id} is no stack`)
  return Template.fromStack(stack)
}

export function templatesOf(stage: 'dev' | 'prod', context: Record<string, unknown> = {}): Templates {
  const app = appOf({ stage, ...context })
  const of = (name: string) => templateOf(app, `BinhAn-${stage}-${name}`)
  return { data: of('Data'), api: of('Api'), admin: of('Admin'), watch: of('Watch') }
}

export function resourcesOf(templates: Partial<Templates>): [string, Resource][] {
  return Object.values(templates).flatMap((template) => Object.entries<Resource>(template.toJSON().Resources))
}

/** The one of its type. */
export function only(template: Template, type: string): Resource {
  const [resource, ...others] = Object.values(template.findResources(type))
  if (!resource || others.length > 0) throw new Error(`Not exactly one ${type}`)
  return resource as Resource
}
