import { accessSync, constants } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium is: CHROMIUM_PATH, else one of the usual places, else null. */
export function findChromium(): string | null {
  const given = process.env['CHROMIUM_PATH'];
  const candidates = given === undefined || given === '' ? USUAL_PLACES : [given];
  return candidates.find(isExecutable) ?? null;
}

/** Must the tests that need a browser run (ONRECORD_TEST_BROWSER=required), or may they be skipped? */
export function isBrowserRequired(): boolean {
  return process.env['ONRECORD_TEST_BROWSER'] === 'required';
}

export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
