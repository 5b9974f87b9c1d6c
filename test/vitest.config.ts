import { configured } from './configured.ts'

/**
 * What everybody waits for before a commit: under six minutes on two cores. A file leaves its worker as it found it, for
 * the next one finds there what was loaded: loading takes a second.
 */
export default configured({
  include: ['test/**/*.test.ts'],
  exclude: ['test/long/**', 'test/**/*.long.test.ts', 'node_modules/**'],
  longest: [
    'admin/browser',
    'functions/import',
    'dev/start',
    'readme',
    'migration/migration.run',
    'plan/plan.find',
    'document/file',
    'batch',
    'plan/plan.life',
    'dev/stream',
    'document/limits',
    'change/change.record',
    'plan/plan.correct',
    'functions/lambda',
  ],
  testTimeout: 30_000,
  isolate: false,
})
