// What OpenAI's own client sees of the server: makes one call and prints the result as JSON.
import OpenAI from "openai";

const { call, address, key, rules, traceparent } = JSON.parse(process.argv[2]);
const client = new OpenAI({ baseURL: `${address}v1`, apiKey: key, maxRetries: 0, defaultHeaders: { traceparent } });
const question = {
  model: "craft-mini",
  temperature: 0,
  messages: [{ role: "system", content: rules }, { role: "user", content: "Fire + Water" }],
};

const asked = [];
const weather = {
  type: "function",
  function: {
    name: "weather",
    parse: JSON.parse,
    function: (place) => { asked.push(place); return `It rains in ${place.city}.`; },
    parameters: {
      type: "object",
      properties: { city: { type: "string", enum: ["Oslo", "Almaty"] }, days: { type: "integer", minimum: 1, maximum: 7 } },
      required: ["city", "days"],
      additionalProperties: false,
    },
  },
};
const toolQuestion = {
  model: "craft-mini", temperature: 0, max_tokens: 64, tool_choice: "required",
  messages: [{ role: "user", content: "How is the weather in Oslo?" }],
};
async function runTools(runner) {
  await runner.done();
  return {
    asked,
    roles: runner.messages.map(({ role }) => role),
    results: runner.messages.filter(({ role }) => role === "tool").map(({ content }) => content),
  };
}

const calls = {
  async plain() {
    const { choices: [choice], usage } = await client.chat.completions.create(question);
    return { text: choice.message.content, reason: choice.finish_reason, tokens: usage.completion_tokens };
  },

  async stream() {
    const pieces = [];
    let reason, tokens;
    const stream = await client.chat.completions.create({ ...question, stream: true, stream_options: { include_usage: true } });
    for await (const { choices: [choice], usage } of stream) {
      if (choice?.delta.content) pieces.push(choice.delta.content);
      reason = choice?.finish_reason ?? reason;
      tokens = usage?.completion_tokens;
    }
    return { pieces, reason, tokens };
  },

  // An answer of a thousand letters and more, left after its first piece.
  async abort() {
    const stream = await client.chat.completions.create({
      ...question, stream: true, max_tokens: 2000, structured_outputs: { regex: "[a-z ]{1000,}" },
    });
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

  // The runner calls the function and sends its result back, until the model answers with text or the limit is reached.
  async tools() { return runTools(client.chat.completions.runTools({ ...toolQuestion, tools: [weather] }, { maxChatCompletions: 2 })); },

  async streamedTools() {
    return runTools(client.chat.completions.runTools({ ...toolQuestion, stream: true, tools: [weather] }, { maxChatCompletions: 2 }));
  },

  async embeddings() {
    const input = ["Rocket Ship", "Spaceship", "Steam"];
    const [short, long] = await Promise.all([undefined, "float"].map((encoding_format) =>
      client.embeddings.create({ model: "all-minilm-l6-v2.Q8_0", input, encoding_format })));
    const [rocket, ship, steam] = short.data.map(({ embedding }) => embedding);
    const cosine = (left, right) => left.reduce((sum, value, i) => sum + value * right[i], 0);
    return {
      near: cosine(rocket, ship), far: cosine(rocket, steam), length: cosine(steam, steam), dimensions: steam.length,
      same: short.data.every(({ embedding }, i) => embedding.every((value, j) => Math.abs(value - long.data[i].embedding[j]) < 1e-6)),
      tokens: short.usage.prompt_tokens,
    };
  },

  async choices() {
    const { choices } = await client.chat.completions.create({
      ...question, messages: [{ role: "user", content: "Moon + Dragon" }],
      n: 4, temperature: 2, seed: 5, logprobs: true, top_logprobs: 2,
    });
    return choices.map(({ message, logprobs }) => ({
      text: message.content,
      logprobs: logprobs.content.map(({ logprob }) => logprob),
      top: logprobs.content[0].top_logprobs.length,
    }));
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
