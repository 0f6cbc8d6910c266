// The rules of eligibility: facts in, what they lead to out, as JSON. They are loaded once, whoever asks first.
import init, { assess } from "@JS@";

const ready = init({ module_or_path: fetch("@WASM@", { integrity: "@WASM_SRI@" }) });

export default async (facts, packs) => {
  await ready;
  return assess(facts, packs);
};
