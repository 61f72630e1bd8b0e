"""The archive for a host of one's own, and the headers that Pages cannot send."""

import subprocess
import tarfile
from pathlib import Path

import pytest

HOSTING = Path(__file__).parents[2] / ".github/hosting"
HEADERS = {
    "Strict-Transport-Security": "max-age=31536000",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "public, max-age=31536000, immutable",
}
FORMS = {
    "_headers": "{name}: {value}\n",
    "htaccess": 'set {name} "{value}"',
    "nginx.conf": 'add_header {name} "{value}" always;',
    "Caddyfile": '{name} "{value}"',
}


@pytest.mark.parametrize("file", FORMS)
@pytest.mark.parametrize("name", HEADERS)
def test_every_host_sends_the_same_headers(file: str, name: str) -> None:
    text = (HOSTING / file).read_text("utf-8")
    if (file, name) == ("nginx.conf", "Cache-Control"):
        assert f'~/assets/   "{HEADERS[name]}"' in text
    else:
        assert FORMS[file].format(name=name, value=HEADERS[name]) in text


def test_archive_holds_the_whole_site_the_headers_and_no_mark_of_the_build(tmp_path: Path) -> None:
    site = tmp_path / "dist"
    for name in ("index.html", "404.html", ".kaart-bouw", ".well-known/security.txt", "assets/a1/css/base.css"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(name)
    archive = tmp_path / "sociale-kaart.tar.gz"
    subprocess.run([HOSTING / "inpakken", site, archive], check=True)
    with tarfile.open(archive) as packed:
        files = {member.name for member in packed if member.isfile()}
    assert files == {
        "LEESMIJ.md",
        "hosting/Caddyfile",
        "hosting/nginx.conf",
        "site/.htaccess",
        "site/.well-known/security.txt",
        "site/404.html",
        "site/_headers",
        "site/assets/a1/css/base.css",
        "site/index.html",
    }
    assert (site / ".kaart-bouw").exists()


def test_readme_names_every_header() -> None:
    text = (HOSTING / "README.md").read_text("utf-8")
    assert [name for name in HEADERS if name not in text] == []
