// What OpenAI's own client sees of the server: makes one call and prints the result as JSON.
import OpenAI from "openai";

const { call, address, key, rules, traceparent } = JSON.parse(process.argv[2]);
const client = new OpenAI({ baseURL: `${address}v1`, apiKey: key, maxRetries: 0, defaultHeaders: { traceparent } });
const question = {
  model: "craft-mini",
  temperature: 0,
  messages: [{ role: "system", content: rules }, { role: "user", content: "Fire + Water" }],
};

const calls = {
  async plain() {
    const { choices: [choice], usage } = await client.chat.completions.create(question);
    return { text: choice.message.content, reason: choice.finish_reason, tokens: usage.completion_tokens };
  },

  async stream() {
    const pieces = [];
    let reason, tokens;
    for await (const { choices: [choice], usage } of await client.chat.completions.create({ ...question, stream: true, stream_options: { include_usage: true } })) {
      if (choice?.delta.content) pieces.push(choice.delta.content);
      reason = choice?.finish_reason ?? reason;
      tokens = usage?.completion_tokens;
    }
    return { pieces, reason, tokens };
  },

  // An answer of a thousand letters and more, left after its first piece.
  async abort() {
    const stream = await client.chat.completions.create({ ...question, stream: true, max_tokens: 2000, structured_outputs: { regex: "[a-z ]{1000,}" } });
    for await (const { choices: [choice] } of stream) {
      if (!choice.delta.content) continue;
      stream.controller.abort();
      break;
    }
    return { aborted: stream.controller.signal.aborted };
  },

  async models() {
    return { ids: (await client.models.list()).data.map((model) => model.id) };
  },

  async wrong() {
    await client.chat.completions.create({ ...question, temperature: 7 });
  },
};

try {
  console.log(JSON.stringify(await calls[call]()));
} catch (error) {
  if (!(error instanceof OpenAI.APIError)) throw error;
  const { status, type, param, code } = error;
  console.log(JSON.stringify({ error: error.constructor.name, status, type, param: param ?? null, code: code ?? null }));
}
