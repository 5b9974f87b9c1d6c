import { configured } from './configured.ts'

/** What takes minutes, the drills of commands, and the walks through the console: each has an engine of its own, none is measured by the clock. */
export default configured({
  include: ['test/long/**/*.test.ts', 'test/**/*.long.test.ts'],
  exclude: ['node_modules/**'],
  longest: [
    'long/writers',
    'long/fuzz',
    'long/area.load',
    'long/backup',
    'long/migration',
    'functions/import-areas.long',
    'dev/backup.long',
    'admin/life.long',
    'admin/lists.long',
    'admin/register.long',
    'long/cascade',
  ],
  testTimeout: 900_000,
  isolate: true,
})
