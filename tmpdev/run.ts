import { readFileSync, writeFileSync } from 'node:fs';
import { createModelExtractor, createRuleExtractor } from '../src/extraction/extractor.ts';
import { toPrediction } from '../src/exports/prediction.ts';
import { loadTopics } from '../src/extraction/topics/load-topics.ts';
import { resolve } from '../src/identity/resolve.ts';
import { parseExtractDocument } from '../src/readers/extract-document.ts';
const [engine, file, out] = process.argv.slice(2);
const ex = engine === 'rules' ? await createRuleExtractor() : await createModelExtractor();
const topics = loadTopics();
console.error(ex.version);
const lines = readFileSync(file!, 'utf8').split('\n').filter(Boolean);
const res: string[] = [];
const t = process.cpuUsage(); let words = 0;
for (const l of lines) {
  const { id, article } = parseExtractDocument(JSON.parse(l));
  const extraction = await ex.extract(article);
  words += article.text.split(/\s+/).length;
  const { facts, identities } = resolve(article, extraction, topics);
  const p = toPrediction({ id, extraction, facts, identities, withText: false });
  res.push(JSON.stringify(p));
}
const u = process.cpuUsage(t);
console.error('cpu s per 1000 words', ((u.user + u.system) / 1e6 / words * 1000).toFixed(3), words);
writeFileSync(out!, res.join('\n') + '\n');
