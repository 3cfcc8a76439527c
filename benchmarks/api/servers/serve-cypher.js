/**
 * Hand-written Cypher behind the barest of HTTP servers, the floor of what an API over this graph costs: takes
 * `{ query, variables }`, answers the rows' column `answer` as JSON, and says `{ url }` to the process that forked it.
 *
 *   NEO4J_URI NEO4J_USERNAME NEO4J_PASSWORD
 */
import neo4j from 'neo4j-driver';
import { createServer } from 'node:http';

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), {
  disableLosslessIntegers: true,
});

async function answer(request, response) {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  const { query, variables } = JSON.parse(body);
  // LIMIT takes whole numbers only, which JavaScript's are not to the driver.
  const parameters = Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      Number.isInteger(value) ? neo4j.int(value) : value,
    ]),
  );
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    const { records } = await session.run(query, parameters);
    const json = JSON.stringify({ data: { answer: records.map((record) => record.get('answer')) } });
    response.setHeader('content-type', 'application/json').end(json);
  } catch (error) {
    response.statusCode = 500;
    response.end(JSON.stringify({ errors: [{ message: error.message }] }));
  } finally {
    await session.close();
  }
}

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${server.address().port}/` });
});
