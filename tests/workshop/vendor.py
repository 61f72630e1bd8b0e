"""Copy what the site borrows from others out of ``node_modules`` (``make vendor`` runs this).

In: ``node_modules`` as package-lock.json pins it, and our own style sheets. Out: ``static/vendor/`` and
``tests/vendor/``, each with its licences and a ``manifest.json``. Scripts and fonts keep their bytes. Style sheets are
put together in one file a group, inside a cascade layer that our own components always win from; the theme keeps only
the tokens that some style sheet reads. Nothing is downloaded here: npm did that.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

ROOT = Path(__file__).parents[2]
PACKAGES = ROOT / "node_modules"

CANDIDATE = "button data-badge heading link mark number-badge paragraph skip-link".split()
UTRECHT = (
    "root document page page-layout page-header page-body page-content page-footer alert breadcrumb-nav checkbox "
    "data-list form-field form-field-description form-field-error-message form-fieldset form-label index-char-nav "
    "ordered-list search-bar select separator table textbox unordered-list"
).split()
THEME = "@nl-design-system-unstable/voorbeeld-design-tokens"
FONT = "@fontsource-variable/noto-sans"
SUBSETS = ("latin-ext", "latin")

DECLARATION = re.compile(r"^\s*(--[\w-]+):\s*(.*?);", re.MULTILINE)
READ_TOKEN = re.compile(r"var\(\s*(--[\w-]+)")
BARE_TOKEN = re.compile(r"var\(\s*(--(?:nl|utrecht|basis)-[\w-]+)\s*\)")
SET_TOKEN = re.compile(r"(--[\w-]+)\s*:")
FONT_FACE = re.compile(r"@font-face \{.*?\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Part:
    """One file of one npm package."""

    package: str
    path: str

    def read(self) -> str:
        """Return the text without the marks that only make sense at the top of a file."""
        text = (PACKAGES / self.package / self.path).read_text(encoding="utf-8")
        return re.sub(r'^@charset "UTF-8";|/\*# sourceMappingURL=.*?\*/', "", text).strip()

    def describe(self) -> dict[str, str]:
        """Return what the manifest says about where a file came from."""
        about = json.loads((PACKAGES / self.package / "package.json").read_text(encoding="utf-8"))
        return {"naam": self.package, "versie": about["version"], "licentie": about["license"], "bron": self.path}


def main() -> None:
    """Rewrite both folders with borrowed files and their manifests."""
    site = ROOT / "static/vendor"
    manifest = {
        **bundle_css(site, "nl-design-system/candidate.css", candidate_parts(), licence="LICENSE.md"),
        **bundle_css(site, "utrecht/utrecht.css", utrecht_parts(), licence="LICENSE.md"),
        **copy_fonts(site),
    }
    sheets = [*manifest_css(site, manifest), *sorted((ROOT / "static/css").rglob("*.css"))]
    manifest |= shake_theme(site, sheets)
    write_manifest(site, manifest)
    print("Read but set nowhere, by the theme or by us:", *unset([*sheets, site / "voorbeeld/theme.css"]), sep="\n  ")
    tests = ROOT / "tests/vendor"
    write_manifest(tests, copy(tests, "axe-core/axe.min.js", Part("axe-core", "axe.min.js"), licence="LICENSE"))


def candidate_parts() -> list[Part]:
    """Return the style sheets that NL Design System calls ready for use."""
    return [Part(f"@nl-design-system-candidate/{name}-css", f"dist/{name}.css") for name in CANDIDATE]


def utrecht_parts() -> list[Part]:
    """Return the Utrecht components for which there is no candidate yet."""
    return [Part(f"@utrecht/{name}-css", "dist/index.min.css") for name in UTRECHT]


def bundle_css(target: Path, name: str, parts: list[Part], licence: str) -> dict[str, list[dict[str, str]]]:
    """Write the parts as one style sheet in the layer ``components.vendor``, each under its own name."""
    sheets = [f"{heading(part)}\n{part.read()}" for part in parts]
    write(target / name, "@layer components.vendor {\n" + "\n".join(sheets) + "\n}\n")
    return {name: [part.describe() for part in parts], **copy_licence(target / name, target, parts[0], licence)}


def heading(part: Part) -> str:
    """Return the comment that says whose text follows."""
    about = part.describe()
    return f"/*! {about['naam']} {about['versie']} ({about['licentie']}), {about['bron']} */"


def copy(target: Path, name: str, part: Part, licence: str) -> dict[str, list[dict[str, str]]]:
    """Copy one file byte for byte, with the licence of its package."""
    (target / name).parent.mkdir(parents=True, exist_ok=True)
    copyfile(PACKAGES / part.package / part.path, target / name)
    return {name: [part.describe()], **copy_licence(target / name, target, part, licence)}


def copy_licence(file: Path, target: Path, part: Part, licence: str) -> dict[str, list[dict[str, str]]]:
    """Put the licence beside a file."""
    name = (file.parent / licence).relative_to(target).as_posix()
    copyfile(PACKAGES / part.package / licence, target / name)
    return {name: [Part(part.package, licence).describe()]}


def copy_fonts(target: Path) -> dict[str, list[dict[str, str]]]:
    """Copy the variable font and write its faces under the name that the theme asks for."""
    manifest: dict[str, list[dict[str, str]]] = {}
    faces = FONT_FACE.findall((PACKAGES / FONT / "wght.css").read_text(encoding="utf-8"))
    kept = []
    for subset in SUBSETS:
        file = f"noto-sans-{subset}-wght-normal.woff2"
        manifest |= copy(target, f"noto-sans/{file}", Part(FONT, f"files/{file}"), licence="LICENSE")
        (face,) = (face for face in faces if f"/{file})" in face)
        kept.append(face.replace("'Noto Sans Variable'", "'Noto Sans'").replace("./files/", ""))
    part = Part(FONT, "wght.css")
    write(target / "noto-sans/noto-sans.css", heading(part) + "\n" + "\n".join(kept) + "\n")
    return manifest | {"noto-sans/noto-sans.css": [part.describe()]}


def shake_theme(target: Path, sheets: Iterable[Path]) -> dict[str, list[dict[str, str]]]:
    """Write the theme with the tokens that these style sheets read, and those that such tokens read in turn."""
    part = Part(THEME, "dist/theme.css")
    tokens = dict(DECLARATION.findall(part.read()))
    kept = reachable(tokens, (token for sheet in sheets for token in READ_TOKEN.findall(sheet.read_text("utf-8"))))
    lines = "".join(f"{name}:{value};\n" for name, value in sorted(tokens.items()) if name in kept)
    name = "voorbeeld/theme.css"
    write(target / name, f"{heading(part)}\n@layer tokens {{\n.voorbeeld-theme {{\n{lines}}}\n}}\n")
    return {name: [part.describe()], **copy_licence(target / name, target, part, "LICENSE.md")}


def reachable(tokens: dict[str, str], start: Iterable[str]) -> set[str]:
    """Return the tokens that are read, directly or through another token."""
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        name = waiting.pop()
        if name in tokens and name not in found:
            found.add(name)
            waiting += READ_TOKEN.findall(tokens[name])
    return found


def unset(sheets: list[Path]) -> list[str]:
    """Return the tokens that a style sheet reads without a fallback and that no style sheet sets: gaps in the theme."""
    text = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    return sorted(set(BARE_TOKEN.findall(text)) - set(SET_TOKEN.findall(text)))


def manifest_css(target: Path, manifest: Iterable[str]) -> list[Path]:
    """Return the style sheets among the files of a manifest."""
    return sorted(target / name for name in manifest if name.endswith(".css"))


def write(path: Path, text: str) -> None:
    """Write a text the same way on every machine."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def write_manifest(target: Path, files: dict[str, list[dict[str, str]]]) -> None:
    """Write which file came from which package, with its checksum; what the manifest no longer names goes."""
    for path in sorted(target.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
        elif path.is_file() and path.relative_to(target).as_posix() not in files:
            path.unlink()
    lines = {
        name: {"sha256": hashlib.sha256((target / name).read_bytes()).hexdigest(), "pakketten": packages}
        for name, packages in sorted(files.items())
    }
    write(target / "manifest.json", json.dumps(lines, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
