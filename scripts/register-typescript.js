// Imported by worker threads that run from src/ (tests, benchmarks, tools): lets them load TypeScript. What the main thread
// registered does not reach them.
import { register } from 'tsx/esm/api';

register();
