"""What a browser complains about while a test looks at something else.

In: a browser context. Out: a list of complaints: errors in the console, scripts that broke, reports of the Content
Security Policy, answers of 400 and up, requests to another host. The fixture that made the context fails on any.
"""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response

REPORT_CSP = """
document.addEventListener('securitypolicyviolation', (event) =>
  console.error(`CSP: ${event.violatedDirective} blocked ${event.blockedURI || 'inline'}`));
"""


class Recorder:
    """Listen to one browser context."""

    def __init__(self, context: BrowserContext, origin: str) -> None:
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self._host = urlsplit(origin).netloc
        context.add_init_script(REPORT_CSP)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.complaints.append(f"script: {error.error}"))
        context.on("request", self._request)
        context.on("response", self._response)

    def allow(self, part: str) -> None:
        """Forget the complaints that hold this text: the test caused them on purpose."""
        self.complaints = [complaint for complaint in self.complaints if part not in complaint]

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "assert"}:
            self.complaints.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)
        address = urlsplit(request.url)
        if address.scheme not in {"data", "blob"} and address.netloc != self._host:
            self.complaints.append(f"other host: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"answer {response.status}: {response.url}")
