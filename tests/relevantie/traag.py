"""A slow phone that searches: Chromium with a slower processor, a slow line and an empty cache.

In: the address of a page with a search box, and questions. Out: what the first answer costs (bytes, requests,
milliseconds) and how long each next one takes. The page shows results as elements with ``data-voorziening`` and says
``data-zoekstatus="klaar"`` when it has drawn them all.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, ViewportSize

PHONE: ViewportSize = {"width": 390, "height": 844}
SLOWDOWN = 4
LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
PATIENCE_MS = 120_000
_QUIET_MS, _LOOK_MS = 300, 50

_ASK = """([tekst, eerste]) => new Promise((klaar) => {
  const hoofd = document.querySelector("main");
  const veld = hoofd.querySelector("[name=q]");
  const lijst = hoofd.querySelector("[data-zoekstatus]");
  let getekend = false;
  const genoeg = () => hoofd.querySelectorAll("[data-voorziening]").length >= 5;
  const toeschouwer = new MutationObserver((reeks) => {
    const nieuw = reeks.some((een) => een.type === "childList" && een.target === lijst);
    const af = reeks.some((een) => een.type === "attributes") && lijst.dataset.zoekstatus === "klaar";
    if (getekend || !(af || (nieuw && genoeg()))) return;
    getekend = true;
    toeschouwer.disconnect();
    const leeg = hoofd.querySelector("[data-voorziening]") === null;
    const wanneer = (moment) => performance.timeOrigin + moment;
    requestAnimationFrame(() => klaar([wanneer(begin), wanneer(performance.now()), leeg]));
  });
  toeschouwer.observe(hoofd, { subtree: true, childList: true, attributeFilter: ["data-zoekstatus"] });
  const begin = performance.now();
  if (eerste) veld.focus();
  veld.value = tekst;
  veld.dispatchEvent(new Event("input", { bubbles: true }));
})"""


@dataclass(frozen=True, slots=True)
class Verzoek:
    """One thing that was fetched: its address, its bytes, and the milliseconds from focus until it began and ended."""

    adres: str
    bytes: int
    begin: float
    eind: float


@dataclass(frozen=True, slots=True)
class Beurt:
    """One visit: all that was fetched for the first answer, its milliseconds, and those of every next answer.

    ``leeg`` is how many of its questions gave no result.
    """

    verzoeken: tuple[Verzoek, ...]
    eerste: float
    volgende: tuple[float, ...]
    leeg: int

    @property
    def bytes(self) -> int:
        """All bytes of the first answer, headers included."""
        return sum(one.bytes for one in self.verzoeken)


class _Line:
    """What goes over the line."""

    def __init__(self) -> None:
        self.begun: dict[str, tuple[str, float, float]] = {}
        self.ended: dict[str, tuple[int, float]] = {}

    def begin(self, event: Mapping[str, Any]) -> None:
        self.begun[event["requestId"]] = event["request"]["url"], event["wallTime"] * 1_000, event["timestamp"]

    def finish(self, event: Mapping[str, Any]) -> None:
        self.ended[event["requestId"]] = event["encodedDataLength"], event["timestamp"]

    def fail(self, event: Mapping[str, Any]) -> None:
        self.ended[event["requestId"]] = 0, event["timestamp"]

    @property
    def is_quiet(self) -> bool:
        return self.begun.keys() <= self.ended.keys()

    def between(self, begin: float, end: float) -> Iterator[Verzoek]:
        """Give what was asked for between two moments and came over the line, also when it came later."""
        for name, (url, moment, start) in self.begun.items():
            size, stop = self.ended[name]
            if begin <= moment <= end and size:
                yield Verzoek(urlsplit(url).path, size, moment - begin, moment - begin + (stop - start) * 1_000)


def visit(browser: Browser, address: str, vragen: Sequence[str], *, slow: bool = True) -> Beurt:
    """Open the page with nothing in the cache, wait until it is quiet, and ask one question after the other."""
    context = browser.new_context(viewport=PHONE, locale="nl-NL", service_workers="block")
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    line, session = _Line(), context.new_cdp_session(page)
    session.on("Network.requestWillBeSent", line.begin)
    session.on("Network.loadingFinished", line.finish)
    session.on("Network.loadingFailed", line.fail)
    session.send("Network.enable")
    if slow:
        session.send("Network.emulateNetworkConditions", LINE)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    page.goto(address)
    _wait(page, line)
    begin, end, empty = _ask(page, vragen[0], first=True)
    _wait(page, line)
    fetched = tuple(line.between(begin, end))
    times = []
    for vraag in vragen[1:]:
        start, drawn, is_empty = _ask(page, vraag, first=False)
        times.append(drawn - start)
        empty += is_empty
        _wait(page, line)
    context.close()
    return Beurt(fetched, end - begin, tuple(times), empty)


def _ask(page: Page, vraag: str, *, first: bool) -> tuple[float, float, int]:
    begin, end, is_empty = page.evaluate(_ASK, [vraag, first])
    return begin, end, int(is_empty)


def _wait(page: Page, line: _Line) -> None:
    """Wait until nothing has gone over the line for a while."""
    quiet = waited = 0
    while quiet < _QUIET_MS and waited < PATIENCE_MS:
        page.wait_for_timeout(_LOOK_MS)
        waited += _LOOK_MS
        quiet = quiet + _LOOK_MS if line.is_quiet else 0
