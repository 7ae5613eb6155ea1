#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Opens the book as HTML in a headless Chromium, clicks through its trees and prints it:
browser.py [--print] CHROMIUM FILE.html PRINTED.pdf; with --print another sheet, which has no tree.

Said are: links within that lead nowhere, answers whose click does not show their node, nodes and ends not reached from the start
of their own tree, everything the page asked for beside itself, scripts that ran. Chromium is spoken to over a pipe.
"""
import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile

# Runs in the page. A node's part is its heading and all up to the next heading of its level or above.
WALK = r"""
(async () => {
  const faults = [], isNode = id => /^[A-Z]+[0-9]+$/.test(id);
  for (const a of document.querySelectorAll('a[href^="#"]'))
    if (!document.getElementById(decodeURIComponent(a.hash.slice(1)))) faults.push('leads nowhere: ' + a.hash);
  const exits = new Map(), kinds = new Map();
  for (const h of document.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    const number = (h.textContent.match(/^([A-Z]+[0-9]+)\s/) || [])[1];
    if (number && h.id !== number) faults.push('nothing can lead to ' + number);
    if (!isNode(h.id)) continue;
    const found = [], end = +h.tagName[1];
    let urgent = false;
    for (let e = h.nextElementSibling; e && !(/^H[1-6]$/.test(e.tagName) && +e.tagName[1] <= end); e = e.nextElementSibling) {
      urgent = urgent || e.matches('p.note');
      for (const a of e.querySelectorAll('a[href^="#"]')) if (isNode(a.hash.slice(1))) found.push(a);
    }
    exits.set(h.id, found);
    kinds.set(h.id, urgent ? 'recommendation' : 'question');
  }
  const click = a => new Promise(done => {
    if (location.hash === a.hash) return done();
    addEventListener('hashchange', done, { once: true });
    setTimeout(done, 5000);
    a.click();
  });
  const starts = [...document.querySelectorAll('p')].filter(p => p.textContent.startsWith('Beginnen Sie mit'))
    .map(p => p.querySelector('a'));
  let clicks = 0, ends = 0;
  const clicked = new Set();
  for (const start of starts) {
    const reached = new Set(), todo = [start];
    while (todo.length) {
      const a = todo.pop(), id = a.hash.slice(1);
      if (!clicked.has(a)) {
        clicked.add(a);
        clicks++;
        await click(a);
        const target = document.querySelector(':target'), box = target && target.getBoundingClientRect();
        if (!target || target.id !== id) faults.push('a click on ' + a.hash + ' shows ' + (target ? target.id : 'nothing'));
        else if (box.top < -1 || box.top > innerHeight) faults.push(a.hash + ' is not in sight after its click');
      }
      if (reached.has(id)) continue;
      reached.add(id);
      todo.push(...(exits.get(id) || []));
    }
    const letter = start.hash.slice(1).match(/^[A-Z]+/)[0];
    for (const [id, kind] of kinds) {
      if (id.match(/^[A-Z]+/)[0] !== letter) continue;
      if (!reached.has(id)) faults.push(kind + ' ' + id + ' is not reached from ' + start.hash);
      else if (kind === 'recommendation') ends++;
    }
  }
  return { faults, starts: starts.length, nodes: kinds.size, ends, clicks,
           loaded: performance.getEntriesByType('resource').map(e => e.name), scripts: document.scripts.length };
})()
"""


class Browser:
    def __init__(self, program, folder):
        to_browser, self.out = os.pipe()
        self.into, from_browser = os.pipe()

        def set_pipes():  # Chromium reads from 3 and writes to 4
            a, b = os.dup(to_browser), os.dup(from_browser)
            os.dup2(a, 3)
            os.dup2(b, 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe",
             f"--user-data-dir={folder}", "--window-size=1000,800", "about:blank"],
            preexec_fn=set_pipes, pass_fds=(3, 4), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.rest, self.number, self.events, self.session = b"", 0, [], None

    def read(self):
        while b"\0" not in self.rest:
            data = os.read(self.into, 1 << 20)
            if not data:
                raise SystemExit("the browser ended")
            self.rest += data
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def wait_for(self, method):
        while not any(e.get("method") == method for e in self.events):
            self.events.append(self.read())


def look(browser, page):
    target = browser.call("Target.createTarget", url="about:blank")["targetId"]
    browser.session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    for domain in ("Network", "Page", "Log"):
        browser.call(f"{domain}.enable")
    browser.call("Page.navigate", url=page)
    browser.wait_for("Page.loadEventFired")
    answer = browser.call("Runtime.evaluate", expression=WALK, awaitPromise=True, returnByValue=True)
    if "exceptionDetails" in answer:
        raise SystemExit(str(answer["exceptionDetails"]))
    found = answer["result"]["value"]
    pdf = browser.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False, generateTaggedPDF=False)["data"]
    asked = [e["params"]["request"]["url"] for e in browser.events if e.get("method") == "Network.requestWillBeSent"]
    return found, asked, base64.b64decode(pdf)


def main():
    program, path, printed = sys.argv[-3:]
    has_tree = sys.argv[1] != "--print"
    page = pathlib.Path(path).resolve().as_uri()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        browser = Browser(program, folder)
        try:
            found, asked, pdf = look(browser, page)
        finally:
            browser.process.kill()
            browser.process.wait()
    pathlib.Path(printed).write_bytes(pdf)
    faults = found["faults"] + [f"asked for {url}" for url in found["loaded"] + asked if url.split("#")[0] != page]
    if found["scripts"]:
        faults.append(f"{found['scripts']} scripts")
    print(f"{found['starts']} starts, {found['nodes']} nodes, {found['ends']} recommendations, {found['clicks']} clicks, "
          f"{len(asked)} requests")
    print("\n".join(faults[:20]))
    return bool(faults) or has_tree != (found["starts"] > 0 and found["ends"] > 0)


if __name__ == "__main__":
    sys.exit(main())
