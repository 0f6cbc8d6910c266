// Drafts kept on this device: sealed with a key of this browser that nobody can read out, bound to the person who
// signed in. Another person's are wiped as soon as somebody else signs in, all of them at sign-out, and each after
// thirty days in which nobody went on with it.
const LONGEST = 30 * 24 * 3600e3;
// Tells the pages, without loading this, whether something is kept and whether some of it still has to be sent.
const FLAG = "fayuan.drafts";
const STORES = ["keys", "drafts"];

const done = (request) => new Promise((keep, fail) => {
  request.onsuccess = () => keep(request.result);
  request.onerror = () => fail(request.error);
});

let base;
const open = () => {
  const opening = indexedDB.open("fayuan", 1);
  opening.onupgradeneeded = () => STORES.forEach((store) => opening.result.createObjectStore(store));
  return done(opening);
};
const store = async (name, how) => (await (base ??= open())).transaction(name, how).objectStore(name);
const read = async (name, ask) => done(ask(await store(name, "readonly")));
const write = async (name, act) => {
  const into = await store(name, "readwrite");
  act(into);
  await new Promise((keep, fail) => {
    into.transaction.oncomplete = keep;
    into.transaction.onabort = () => fail(into.transaction.error);
  });
};

// The key goes first: without it nothing that is left can be opened.
const wipe = async () => {
  for (const name of STORES) await write(name, (all) => all.clear());
};

const owner = async (given) => {
  const there = await read("keys", (keys) => keys.get("owner"));
  if (!given || given === there) return there;
  if (there) await wipe();
  await write("keys", (keys) => keys.put(given, "owner"));
  return given;
};

const key = async () => {
  const there = () => read("keys", (keys) => keys.get("key"));
  const known = await there();
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  // Another tab may have been faster; then its key is the one.
  await write("keys", (keys) => keys.add(made, "key")).catch(() => {});
  return there();
};

const seal = (whose, id, iv) =>
  ({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(`${whose} ${id}`) });

const drop = (whose, id) => write("drafts", (drafts) => drafts.delete(id));

const works = {
  wipe,
  drop,
  // Nothing but what is done with every call.
  bind: async () => {},
  put: async (whose, id, text, unsent) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt(seal(whose, id, iv), await key(), new TextEncoder().encode(text));
    await write("drafts", (drafts) => drafts.put({ at: Date.now(), unsent, iv, sealed }, id));
    return true;
  },
  get: async (whose, id) => {
    const draft = await read("drafts", (drafts) => drafts.get(id));
    if (!draft) return null;
    try {
      return new TextDecoder().decode(await crypto.subtle.decrypt(seal(whose, id, draft.iv), await key(), draft.sealed));
    } catch {
      return drop(whose, id);
    }
  },
  // Those that wait to be sent, or every one.
  list: async (whose, every) => (await all()).filter(([, draft]) => every || draft.unsent).map(([id]) => id),
};

const all = async () => {
  const [ids, drafts] = [await read("drafts", (of) => of.getAllKeys()), await read("drafts", (of) => of.getAll())];
  return ids.map((id, at) => [id, drafts[at]]).filter(([, draft]) => draft);
};

const tidy = async (whose) => {
  for (const [id, draft] of await all()) {
    if (Math.abs(Date.now() - draft.at) > LONGEST) await drop(whose, id);
  }
};

const tell = async () => {
  const drafts = await all();
  if (drafts.length === 0) return localStorage.removeItem(FLAG);
  localStorage.setItem(FLAG, drafts.some(([, draft]) => draft.unsent) ? "unsent" : "kept");
};

// One after another, so that what was put first is there for whoever asks next. A draft that is put again before its
// turn is sealed once, as it stands then: the store of an old phone must not fall behind the typing.
let last = Promise.resolve();
let waiting;
export default (what, given, ...more) => {
  const same = what === "put" && waiting?.given === given && waiting.more[0] === more[0];
  if (same) {
    waiting.more = more;
    return last;
  }
  const mine = { given, more };
  waiting = what === "put" ? mine : undefined;
  const work = async () => {
    if (waiting === mine) waiting = undefined;
    const whose = await owner(given);
    if (what !== "put") await tidy(whose);
    const answer = whose || what === "wipe" ? await works[what](whose, ...mine.more) : null;
    await tell();
    return answer;
  };
  last = last.then(work, work);
  return last;
};
