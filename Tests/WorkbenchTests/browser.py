"""Opens pages in headless Chromium and says what became of them, as JSON.

Arguments: the pages' files. Each is seen 390 and 1280 pixels wide, light and dark, and as for print.
"""
import json
import os
import sys
import time

import axe_playwright_python
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from shutil import which

options = Options()
options.binary_location = which("chromium")
for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]:
    options.add_argument(argument)
options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
driver = webdriver.Chrome(options=options, service=Service(which("chromedriver")))
driver.execute_cdp_cmd("Network.enable", {})
axe = open(os.path.join(os.path.dirname(axe_playwright_python.__file__), "axe.min.js")).read()

DANGERS = """
const all = [...document.querySelectorAll('*')];
return {
  ran: typeof window.hit !== 'undefined' || document.title === 'hit',
  elements: all.filter(e => ['script','iframe','object','embed','link','base','form','input','audio','video','a','foreignobject','animate','set','use'].includes(e.localName)).map(e => e.localName),
  handlers: all.flatMap(e => [...e.attributes].filter(a => a.name.startsWith('on') || a.name === 'style' || a.name === 'srcdoc').map(a => e.localName + ' ' + a.name)),
  addresses: all.flatMap(e => [...e.attributes].filter(a => ['href','src','xlink:href','action','formaction','poster','srcset','background'].includes(a.name) && !/^data:image\\/(png|jpeg|gif|webp|svg\\+xml);base64,/.test(a.value)).map(a => a.name + '=' + a.value)),
  styles: document.querySelectorAll('style').length,
  policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '',
};
"""

OUTLINE = """
const lines = [];
const text = e => e.textContent.replace(/\\s+/g, ' ').trim();
const cell = c => {
  const bar = c.querySelector('svg.bar rect:last-child');
  const own = [...c.childNodes].filter(n => n.localName !== 'svg').map(text).join(' ').trim();
  return own + (c.className && /empty|short|met|over|danger|warning|good/.test(c.className) ? ' (' + c.className.replace(/number|id|text|wrapped/g, '').trim() + ')' : '')
    + (bar ? ' [' + bar.getAttribute('width') + '%]' : '');
};
for (const e of document.querySelectorAll('h1,h2,main p,figcaption,figure svg > *,tr,dl.fields > div,summary,footer dt,pre')) {
  if (e.closest('.why')) continue;
  const n = e.localName;
  const at = a => e.getAttribute(a);
  if (n === 'rect') lines.push(`  box ${at('class')} ${at('x')},${at('y')} ${at('width')}x${at('height')}`);
  else if (n === 'line') lines.push(`  line ${at('class')} ${at('x1')},${at('y1')} ${at('x2')},${at('y2')}`);
  else if (n === 'path') lines.push(`  mark ${at('class')} ${at('d')}`);
  else if (n === 'text') lines.push(`  text ${at('x')},${at('y')} ${text(e)}`);
  else if (n === 'tr') lines.push('  row ' + [...e.cells].map(cell).join(' | '));
  else lines.push(n + ' ' + text(e));
}
lines.push('unfolds ' + document.querySelectorAll('.why').length);
return lines.join('\\n');
"""

LAYOUT = """
const wide = document.documentElement.scrollWidth - window.innerWidth;
const h1 = document.querySelector('h1').getBoundingClientRect();
return {overflow: wide, title: h1.width > 0 && h1.left >= 0 && h1.right <= window.innerWidth};
"""

UNFOLD = """
const button = document.querySelector('td button');
if (!button) return null;
button.focus();
button.click();
const shown = document.querySelector('.why:popover-open');
const text = shown ? shown.textContent.replace(/\\s+/g, ' ').trim().slice(0, 120) : '';
if (shown) shown.hidePopover();
return text;
"""


def emulate(width, scheme, medium=""):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "media": medium, "features": [{"name": "prefers-color-scheme", "value": scheme}]})
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})


def violations():
    driver.execute_script(axe)
    found = driver.execute_async_script(
        "const done = arguments[0]; axe.run({resultTypes: ['violations']}).then(done)")
    return [f"{v['id']}: {v['nodes'][0]['html'][:160]}" for v in found["violations"]]


def requests():
    urls = []
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            urls.append(message["params"]["request"]["url"])
    return urls


answers = []
for path in sys.argv[1:]:
    emulate(1280, "light")
    requests()
    start = time.monotonic()
    driver.get("file://" + path)
    driver.execute_script("return document.body.offsetHeight")
    seconds = time.monotonic() - start
    answer = driver.execute_script(DANGERS)
    answer["seconds"] = seconds
    answer["outline"] = driver.execute_script(OUTLINE)
    answer["unfolded"] = driver.execute_script(UNFOLD)
    answer["overflow"] = {}
    answer["violations"] = []
    isLarge = os.path.getsize(path) > 1_000_000
    for width, scheme, medium in [(1280, "light", ""), (1280, "dark", ""), (390, "light", ""),
                                  (390, "dark", ""), (700, "light", "print")]:
        emulate(width, scheme, medium)
        layout = driver.execute_script(LAYOUT)
        name = f"{width} {scheme} {medium}".strip()
        if layout["overflow"] > 0 or not layout["title"]:
            answer["overflow"][name] = layout["overflow"]
        if (width, scheme) in [(1280, "light"), (390, "dark")] and not isLarge:
            answer["violations"] += [f"{name}: {v}" for v in violations()]
    for letter in (False, True):
        page = driver.execute_cdp_cmd("Page.printToPDF", {
            "paperWidth": 8.5 if letter else 8.27, "paperHeight": 11 if letter else 11.69})
        answer["letter" if letter else "a4"] = len(page["data"])
    answer["requests"] = [u for u in requests() if u != "file://" + path and not u.startswith("data:image/")]
    answer["ran"] = answer["ran"] or driver.execute_script("return typeof window.hit !== 'undefined'")
    answers.append(answer)
driver.quit()
json.dump(answers, sys.stdout)
