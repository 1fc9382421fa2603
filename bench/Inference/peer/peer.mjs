// node-llama-cpp at its best on this task: flash attention, a context no larger than needed, and sequences that keep the
// prompt's beginning from one request to the next. It is called inside its process, without HTTP, which favours it.
import { createInterface } from "node:readline";
import { getLlama } from "node-llama-cpp";

const say = (message) => process.stdout.write(JSON.stringify(message) + "\n");
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const hear = async () => {
  const { value, done } = await lines.next();
  return done ? undefined : JSON.parse(value);
};

const settings = await hear();
const llama = await getLlama({ gpu: false, build: "never", skipDownload: true, progressLogs: false, maxThreads: settings.threads });
const model = await llama.loadModel({ modelPath: settings.model, gpuLayers: 0 });
const system = `<|im_start|>system\n${settings.system}<|im_end|>\n`;
say({ ready: true });

let context;
let sequences = [];

async function open(count) {
  if (sequences.length === count)
    return;
  await context?.dispose();
  context = await model.createContext({
    sequences: count,
    contextSize: settings.contextSize,
    flashAttention: true,
    threads: { ideal: settings.threads, min: settings.threads },
  });
  sequences = Array.from({ length: count }, () => context.getSequence());
}

async function answer(sequence, question) {
  const prompt = model.tokenize(`${system}<|im_start|>user\n${question}<|im_end|>\n<|im_start|>assistant\n`, true);
  await sequence.adaptStateToTokens(prompt.slice(0, -1));
  // A state that goes on beyond the prompt (the same question came before) is left as it is; the last token has to be read anew.
  if (sequence.nextTokenIndex >= prompt.length)
    await sequence.eraseContextTokenRanges([{ start: prompt.length - 1, end: sequence.nextTokenIndex }]);
  const tokens = [];
  for await (const token of sequence.evaluate(prompt.slice(sequence.nextTokenIndex), { temperature: 0, yieldEogToken: false })) {
    tokens.push(token);
    if (tokens.length === settings.maxTokens)
      break;
  }
  return { text: model.detokenize(tokens), tokens: tokens.length };
}

async function run({ clients, questions }) {
  await open(Math.min(clients, settings.maxSequences));
  const answers = new Array(questions.length);
  const waiting = [];
  const free = [...sequences];
  let next = 0;

  const take = async () => free.pop() ?? await new Promise((resolve) => waiting.push(resolve));
  const give = (sequence) => waiting.length > 0 ? waiting.shift()(sequence) : free.push(sequence);

  const start = performance.now();
  await Promise.all(Array.from({ length: clients }, async () => {
    while (next < questions.length) {
      const mine = next++;
      const asked = performance.now();
      const sequence = await take();
      try {
        const { text, tokens } = await answer(sequence, questions[mine]);
        answers[mine] = { text, tokens, milliseconds: performance.now() - asked };
      } finally {
        give(sequence);
      }
    }
  }));
  return { seconds: (performance.now() - start) / 1000, answers };
}

for (let request = await hear(); request !== undefined; request = await hear())
  say(await run(request));
process.exit(0);
