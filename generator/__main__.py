"""``python -m generator`` is ``kaart``."""

from generator.cli import main

main()
