"""Keys that need each other. In: a kaart. Out: problems about what one key asks of another (contract §1 and §3)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.lijkt_op import suggest
from generator.model.kaart import Kaart
from generator.model.keuzes import SoortOrganisatie, Status, Werkgebied
from generator.model.voorziening import Voorziening
from generator.problems import Code, Problem
from generator.source import Entry


def report_missing_wijken(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """With ``werkgebied: wijk``, which is the default, the wijken are named (contract §1)."""
    for entry in kaart.voorzieningen.values():
        voorziening = entry.value
        if voorziening.werkgebied is not Werkgebied.WIJK or voorziening.wijken or kaart.is_geheim(voorziening):
            continue
        if entry.is_broken("werkgebied") or entry.is_broken("wijken"):
            continue
        text = "Er staat niet in welke wijken dit is."
        whole = "Is het voor de hele gemeente? Schrijf dan: werkgebied: gemeente."
        hint = f"Noem de wijken bij 'wijken'. {whole}" if kaart.wijken else whole
        yield entry.missing(Code.ONTBREKEND_VELD, ("wijken",), text, hint)


def report_missing_contact(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """A voorziening can be reached: by its own contact or by that of its organisatie (contract §1)."""
    for entry in kaart.voorzieningen.values():
        contact = kaart.contact_of(entry.value)
        if (contact and contact.is_reachable) or _may_have_contact(kaart, entry):
            continue
        text = "Er is geen manier om contact op te nemen, ook niet bij de organisatie."
        hint = (
            "Zet bij 'contact' een telefoonnummer, e-mailadres of website, bijvoorbeeld: telefoon: \"030 123 45 67\"."
        )
        path = ("contact", "telefoon") if entry.value.contact else ("contact",)
        yield entry.missing(Code.ONTBREKEND_VELD, path, text, hint)


def report_stopped_without_status(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """``gestopt_op`` goes with ``status: gestopt`` (contract §1)."""
    entries: list[Entry[Any]] = [*kaart.organisaties.values(), *kaart.voorzieningen.values()]
    for entry in entries:
        value = entry.value
        stopped = kaart.status_of(value) if isinstance(value, Voorziening) else value.status
        if value.gestopt_op and stopped is not Status.GESTOPT and not entry.is_broken("status"):
            text = f"'gestopt_op' is ingevuld, maar de status is '{value.status.value}'."
            hint = "Schrijf 'status: gestopt', of haal 'gestopt_op' weg."
            yield entry.problem(Code.ONGELDIGE_WAARDE, ("gestopt_op",), text, hint)


def report_unknown_soort(kaart: Kaart, peildatum: date) -> Iterator[Problem]:
    """Another soort than those of the list is allowed for an organisatie, and warns (contract §1)."""
    known = [soort.value for soort in SoortOrganisatie]
    for entry in kaart.organisaties.values():
        soort = entry.value.soort
        if soort and soort not in known:
            text = f"De soort '{soort[:60]}' staat niet in de lijst."
            hint = f"{suggest(soort, known)} Kies uit: {', '.join(known)}.".strip()
            yield entry.problem(Code.ONBEKENDE_SOORT, ("soort",), text, hint, warn=True)


def _may_have_contact(kaart: Kaart, entry: Entry[Voorziening]) -> bool:
    """True where a mistake that was already told hides the contact, or where nobody needs it any more."""
    organisatie = kaart.organisaties.get(entry.value.organisatie)
    if organisatie is None or entry.is_broken("contact") or organisatie.is_broken("contact"):
        return True
    return kaart.status_of(entry.value) is Status.GESTOPT
