"""The model of a withdrawn page of any kind: what stays when the text is gone."""

from pydantic import ConfigDict

from kennisbank.model.basis import StukGegevens

BLIJFT = ("id", "titel", "status", "ingetrokken_omdat", "bijdragers")


class Grafsteen(StukGegevens):
    """Number, name and reason. What else is still in the file is not read here, so that it reaches no output; a check asks to take it out."""

    model_config = ConfigDict(extra="ignore")

    @property
    def kern(self) -> str:
        """The reason doubles as the summary."""
        return self.ingetrokken_omdat or self.titel
