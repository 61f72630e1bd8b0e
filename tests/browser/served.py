"""A static file server for one built site, below a path, the way a gemeente may host it.

In: a folder and a prefix. Out: an address on 127.0.0.1 with a port of its own. It is not the server of ``kaart serve``.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

PREFIX = "/sociale-kaart/"


class SiteHandler(SimpleHTTPRequestHandler):
    """Serve a folder below PREFIX; what is not there gets the site's own 404 page."""

    extensions_map = {  # noqa: RUF012  (the base class declares it this way)
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".ico": "image/x-icon",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".webmanifest": "application/manifest+json",
        ".woff2": "font/woff2",
        ".xml": "application/xml",
        "": "application/octet-stream",
    }

    def translate_path(self, path: str) -> str:
        """Take the prefix off; a path outside it leads nowhere."""
        if not path.startswith(PREFIX):
            return str(Path(self.directory) / "buiten-de-site")
        return super().translate_path("/" + path.removeprefix(PREFIX))

    def list_directory(self, path: object) -> None:
        """Show no folders."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with 404.html when a page is missing."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing: the recorder sees every answer."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder and give the address of its front page."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SiteHandler, directory=str(folder))) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}{PREFIX}"
        server.shutdown()
        thread.join()
