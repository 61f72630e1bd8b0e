"""The base of every model: frozen, and a key that we don't know is refused."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A record that editors write. The docstring under each field is Dutch: it is the help text of the field."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)
