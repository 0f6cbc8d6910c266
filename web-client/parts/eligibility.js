// The rules of eligibility: facts in, what they lead to out, as JSON. They are loaded once, whoever asks first.
import init, { assess } from "@JS@";

let ready;

const begin = () => init({ module_or_path: fetch("@WASM@", { integrity: "@WASM_SRI@" }) });

export default async (facts, packs) => {
  ready ??= begin();
  try {
    await ready;
  } catch (lost) {
    ready = undefined;
    throw lost;
  }
  return assess(facts, packs);
};
