"""Every way to make contact, sorted by who may use it.

In: a contact of the model. Out: ``Bereik`` with ready texts and links; the first number for residents is the call
button. Hours and places of a secret address never get here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.contact import Contact, Telefoon
from generator.model.keuzes import TelefoonVoor
from generator.model.mailadres import Mailadres
from generator.model.openingstijden import Openingstijden
from generator.model.telefoon import Telefoonnummer
from generator.model.webadres import Webadres
from generator.pages.schrijfwijze import schrijf_lijst
from generator.pages.tijden import Tijden, hours_of


@dataclass(frozen=True, slots=True)
class Nummer:
    """A telephone number that can be called."""

    tekst: str
    href: str
    toelichting: str = ""
    bereikbaar: Tijden | None = None


@dataclass(frozen=True, slots=True)
class Adreslink:
    """A link out of the site, with the words that carry it."""

    tekst: str
    href: str


@dataclass(frozen=True, slots=True)
class Bereik:
    """Every way to make contact."""

    bel: Nummer | None = None
    """The call button."""
    crisis: tuple[Nummer, ...] = ()
    nummers: tuple[Nummer, ...] = ()
    """The other numbers for residents."""
    whatsapp: Adreslink | None = None
    sms: Adreslink | None = None
    chat: Adreslink | None = None
    email: Adreslink | None = None
    website: Adreslink | None = None
    aanmelden: Adreslink | None = None
    agenda: Adreslink | None = None
    bereikbaar: Tijden | None = None
    professionals: tuple[Nummer, ...] = ()
    verwijzen: Adreslink | None = None
    zorgdomein: str = ""
    beveiligde_mail: str = ""

    @property
    def is_bekend(self) -> bool:
        """There is at least one way for residents."""
        ways = (self.bel, self.crisis, self.whatsapp, self.sms, self.chat, self.email, self.website, self.aanmelden)
        return any(ways)

    @property
    def has_professionals(self) -> bool:
        """There is a way that is for professionals only."""
        return bool(self.professionals or self.verwijzen or self.zorgdomein or self.beveiligde_mail)


def reach(contact: Contact | None, peildatum: date, *, hide_hours: bool = False) -> Bereik:
    """Give every way to make contact; ``hide_hours`` leaves out when the telephone is answered."""
    if contact is None:
        return Bereik()
    numbers = [(phone, _number(phone, peildatum, hide_hours)) for phone in contact.telefoons]
    for_all = [(phone, number) for phone, number in numbers if TelefoonVoor.PROFESSIONALS not in phone.voor]
    crisis = [number for phone, number in for_all if TelefoonVoor.CRISIS in phone.voor]
    residents = [phone_button(contact.telefoon)] if contact.telefoon else []
    residents += [number for phone, number in for_all if number not in crisis]
    shared = [number for phone, number in numbers if _is_for_both(phone)]
    residents += shared
    hours = None if hide_hours else _hours(contact.bereikbaar, peildatum)
    return Bereik(
        bel=residents[0] if residents else (crisis[0] if crisis else None),
        crisis=tuple(crisis),
        nummers=tuple(residents[1:]),
        whatsapp=_whatsapp(contact.whatsapp),
        sms=Adreslink(contact.sms.weergave, f"sms:{contact.sms.canoniek}") if contact.sms else None,
        chat=_site(contact.chat),
        email=mail_link(contact.email),
        website=_site(contact.website),
        aanmelden=_site(contact.aanmelden),
        agenda=_site(contact.agenda),
        bereikbaar=hours,
        professionals=tuple(number for phone, number in numbers if TelefoonVoor.PROFESSIONALS in phone.voor),
        verwijzen=_site(contact.verwijzen),
        zorgdomein=_zorgdomein(contact.zorgdomein),
        beveiligde_mail=contact.beveiligde_mail or "",
    )


def phone_button(number: Telefoonnummer, toelichting: str = "", bereikbaar: Tijden | None = None) -> Nummer:
    """Give a number that can be called."""
    return Nummer(number.weergave, number.href, toelichting, bereikbaar)


def mail_link(address: Mailadres | None) -> Adreslink | None:
    """Give the link to an e-mail address."""
    return Adreslink(address.geschreven, address.href) if address else None


def first_number(contact: Contact | None) -> Nummer | None:
    """Give the number of the call button without anything around it: for lists."""
    if contact is None:
        return None
    if contact.telefoon:
        return phone_button(contact.telefoon)
    candidates = _for_residents(contact.telefoons)
    return next((phone_button(phone.nummer) for phone in candidates), None)


def _for_residents(phones: Iterable[Telefoon]) -> Iterator[Telefoon]:
    yield from (phone for phone in phones if TelefoonVoor.INWONERS in phone.voor)
    yield from (phone for phone in phones if TelefoonVoor.PROFESSIONALS not in phone.voor)


def _is_for_both(phone: Telefoon) -> bool:
    return TelefoonVoor.PROFESSIONALS in phone.voor and TelefoonVoor.INWONERS in phone.voor


def _number(phone: Telefoon, peildatum: date, hide_hours: bool) -> Nummer:
    who = schrijf_lijst([one.label for one in phone.voor if one is not TelefoonVoor.INWONERS])
    extension = phone.toestel and (f"toestel {phone.toestel}" if phone.toestel.isdigit() else phone.toestel)
    words = ", ".join(part for part in (phone.uitleg or who, extension) if part)
    return phone_button(phone.nummer, words, None if hide_hours else _hours(phone.bereikbaar, peildatum))


def _hours(hours: Openingstijden | None, peildatum: date) -> Tijden | None:
    return hours_of(hours, (), peildatum, only_open=True) if hours else None


def _whatsapp(number: Telefoonnummer | None) -> Adreslink | None:
    if number is None:
        return None
    digits = number.canoniek.lstrip("+")
    return Adreslink(number.weergave, f"https://wa.me/{digits}")


def _site(address: Webadres | None) -> Adreslink | None:
    return Adreslink(address.host, address.href) if address else None


def _zorgdomein(value: bool | str | None) -> str:
    if isinstance(value, str):
        return value
    return "Verwijzen kan via ZorgDomein." if value else ""
