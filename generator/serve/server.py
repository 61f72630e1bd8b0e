"""The server itself: files of the last good site, one stream of events, a watcher.

In: a ``Werkplaats``. Out: pages on 127.0.0.1. It answers only to this computer's own names. Only importer of starlette,
uvicorn and watchfiles.
"""

import asyncio
import json
import mimetypes
import socket
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import date
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from watchfiles import awatch

from generator.build import STATIC, TEMPLATES
from generator.reading.files import find_files
from generator.serve.werkplaats import Werkplaats

OVERLAY = Path(__file__).parent
EVENTS = "/-serve/gebeurtenissen"
_SCRIPT = b'<script type="module" src="/-serve/overlay.js"></script>'
_STYLE = b'<link rel="stylesheet" href="/-serve/overlay.css">'
_EMPTY = (
    b'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Nog geen kaart</title></head>'
    b"<body><h1>Er is nog geen kaart om te tonen</h1></body></html>"
)
_LOOK_AGAIN_MS = 30_000


class PoortBezet(Exception):
    """Another program uses the port: wrong use, told in Dutch (exit status 2)."""


def serve(content: Path, asked: date | None, today: Callable[[], date], port: int) -> None:
    """Build, serve on 127.0.0.1 and keep rebuilding until somebody stops it.

    Raises:
        PoortBezet: when another program uses the port.
        InhoudOntbreekt: when there is nothing to show and nothing to wait for.
    """
    find_files(content)
    listener = _listen(port)
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
    with tempfile.TemporaryDirectory(prefix="kaart-serve-") as folder:
        werkplaats = Werkplaats(content, asked, today, Path(folder) / "site", url)
        sys.stderr.write(f"{werkplaats.stand.report}De kaart staat op {url} (stoppen: Ctrl+C).\n")
        sys.stderr.flush()
        config = uvicorn.Config(make_app(werkplaats, content), log_level="warning", timeout_graceful_shutdown=1)
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listener])


def make_app(werkplaats: Werkplaats, content: Path) -> Starlette:
    """Make the application around one workshop."""
    server = _Server(werkplaats, content)
    return Starlette(
        routes=[
            Route(EVENTS, server.events),
            Route("/-serve/{name}", server.overlay),
            Route("/{path:path}", server.file),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"])],
        lifespan=server.lifespan,
    )


class _Server:
    def __init__(self, werkplaats: Werkplaats, content: Path) -> None:
        self._werkplaats = werkplaats
        self._watched = [content.resolve(), TEMPLATES, STATIC]
        self._changed = asyncio.Condition()

    @asynccontextmanager
    async def lifespan(self, app: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(self._watch())
        yield
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    async def _watch(self) -> None:
        folders = [folder for folder in self._watched if folder.is_dir()]
        async for changes in awatch(*folders, debounce=50, yield_on_timeout=True, rust_timeout=_LOOK_AGAIN_MS):
            if changes or self._werkplaats.is_new_day():
                await asyncio.to_thread(self._werkplaats.renew)
                async with self._changed:
                    self._changed.notify_all()

    async def events(self, request: Request) -> Response:
        return StreamingResponse(self._stream(), media_type="text/event-stream", headers={"Cache-Control": "no-store"})

    async def _stream(self) -> AsyncIterator[str]:
        while True:
            stand = self._werkplaats.stand
            yield f"data: {json.dumps({'nummer': stand.nummer, 'report': stand.report, 'fout': stand.has_fout})}\n\n"
            async with self._changed:
                while self._werkplaats.stand.nummer == stand.nummer:
                    await self._changed.wait()

    async def overlay(self, request: Request) -> Response:
        kinds = {"overlay.js": "text/javascript", "overlay.css": "text/css"}
        name = request.path_params["name"]
        if name not in kinds:
            return self._not_found()
        return Response((OVERLAY / name).read_bytes(), media_type=kinds[name])

    async def file(self, request: Request) -> Response:
        root = self._werkplaats.target.resolve()
        if not root.is_dir():
            return _page(_EMPTY, 503)
        wanted = root / request.path_params["path"]
        if request.url.path.endswith("/"):
            wanted = wanted / "index.html"
        try:
            path = wanted.resolve()
            if not path.is_relative_to(root) or not path.is_file():
                return self._not_found()
        except (OSError, RuntimeError, ValueError):  # a name that no file can have, or a link in a circle
            return self._not_found()
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        if kind == "text/html":
            return _page(path.read_bytes())
        return Response(path.read_bytes(), media_type=kind, headers={"Cache-Control": "no-store"})

    def _not_found(self) -> Response:
        page = self._werkplaats.target / "404.html"
        return _page(page.read_bytes() if page.is_file() else _EMPTY, 404)


def _page(content: bytes, status: int = 200) -> Response:
    body = content.replace(b"</head>", _STYLE + _SCRIPT + b"</head>", 1)
    return Response(body, status, media_type="text/html", headers={"Cache-Control": "no-store"})


def _listen(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", port))
        listener.listen()
    except OSError:
        listener.close()
        raise PoortBezet(f"Poort {port} is al in gebruik. Kies een andere: kaart serve --poort 8001.") from None
    return listener
