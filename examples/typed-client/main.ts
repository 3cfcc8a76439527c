// npx tsx examples/typed-client/main.ts missile [http://127.0.0.1:4000/graphql]
import { line, whoSaid } from './who-said.ts';

const [topic = 'missile', url = 'http://127.0.0.1:4000/graphql'] = process.argv.slice(2);
for await (const said of whoSaid(url, topic)) console.log(line(said));
