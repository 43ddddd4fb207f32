/** What every command that writes reports has. */
export const reportOptions = {
  reporters: {
    alias: 'r',
    type: 'string',
    array: true,
    defaultDescription: 'cli',
    describe: 'cli, json, junit, html, tap, github, github-summary; with commas between',
  },
  'reporter-json-export': { type: 'string', describe: 'Where to write the JSON report' },
  'reporter-junit-export': { type: 'string', describe: 'Where to write the JUnit report' },
  'reporter-html-export': { type: 'string', describe: 'Where to write the HTML report' },
  'reporter-tap-export': { type: 'string', describe: 'Where to write the TAP report' },
  'reporter-github-summary-export': {
    type: 'string',
    describe: 'Where to write the job summary',
  },
  out: {
    type: 'string',
    default: 'results',
    describe: 'Folder for summary.json and the reports',
  },
} as const;
