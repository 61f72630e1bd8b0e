"""The built site that holds every hostile text, once for a run."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.vijandig.kaart import PEILDATUM, write


@pytest.fixture(scope="session")
def vijandig(build_site: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the hostile site."""
    content = tmp_path_factory.mktemp("vijandig") / "content"
    write(content)
    return build_site(content, "--peildatum", PEILDATUM)
