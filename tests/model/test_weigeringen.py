"""What an editor reads when a date, time, telephone number or line of hours is refused: every sentence and hint."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.dagtijden import DagTijden
from generator.model.datum import Dag, Datum, Tijd
from generator.model.openingstijden import Openingstijden, Uitzondering
from generator.model.rooster import Activiteit, Spreekuur
from generator.model.telefoon import Telefoonnummer

UREN: dict[str, Any] = {"dag": "di", "van": "10:00", "tot": "12:00"}
KOFFIE = {**UREN, "naam": "Koffie"}

GEVALLEN: dict[str, tuple[Any, list[Any]]] = {
    "datum": (
        Datum,
        "31-12-2026|1-2-2027|3 mei 2026|3 mei|mei 2026|20260503|2026-02-30|2026-13-01|2026-00-10|2026-1-5|26-01-05|"
        "2026/01/05|morgen|12/31/2026|31/12/2026|2026-01-05T10:00|1899-12-31|2100-01-01|9999-12-31|31 februari 2026|"
        "２０２６-01-01|2026-01-32| |2027-02-29|3 januarie 2026|3 mrt. 2026|3 mei '26|maandag 3 mei 2027|"
        "1-13-2026|31-12-26|2026-12-32|20261105|31-12-1899|1-1-1900|31-12-2199|1 januari 2200".split("|"),
    ),
    "tijd": (
        Tijd,
        [
            *"9|9.00|09.30|24:00|25:00|9:60|half tien|9u|9:00 uur|9:0|-1:00|12:00:00||half 24|half 25".split("|"),
            "kwart over 24", "kwart voor 24", "kwart voor 25", ["9:00"], {"van": "9:00"},
        ],
    ),
    "dagnaam": (
        Dag,
        [
            *"tuesday|wednesday|thursday|saturday|sunday|tue|wed|thu|fri|sat|sun|MAX|ma?".split("|"),
            "maandag t/m vrijdag", ["di"], {"di": "9:00"},
        ],
    ),
    "dag": (
        DagTijden,
        "9-17|9:00|9:00-|17:00-9:00|9:00-12:00,11:00-13:00|9:00-12:00, 12:00-13:00|9.00-17.00|9:00 tot 17:00|"
        "09:00–17:00|24 uur|altijd|open|dicht|gesloten, 9:00-12:00|op afspraak 9:00|25:00-26:00|9:00-9:00|"
        "9:00-12:00-13:00|9:00/17:00|22:00-2:00|ochtend||09:00-12:00,\t13:00-17:00|09:00\t-17:00|09:00-\t17:00|"
        "X09:00-17:00|09:00X-17:00|09:00-17:00X|9.00-17.00.|Gesloten.|.gesloten|9:00-24:00|9:00-24:00 misschien|"
        "op_afspraak|Hele-dag|hele_dag|9.00-9.00|9:00-17:00 hele dag".split("|"),
    ),
    "openingstijden": (
        Openingstijden,
        [
            {"ma": "9-17"}, {"maandag": "9:00-17:00"}, {"ma-vr": "9:00-17:00", "wo": "9:00-12:00"},
            {"vr-ma": "9:00-12:00"},
            {"mo": "9:00-17:00"}, {"ma,di": "9:00-12:00"}, {"ma t/m vr": "9:00-12:00"}, {"feestdagen": "misschien"},
            {"elke dag": "9:00-12:00"}, {"ma-zo": "24/7"}, {"24/7": "ja"}, {}, "24/7 behalve zondag", "ma 9-17", ["ma"],
            {"ma": ""}, {"uitleg": "In de zomer korter"}, {"xx": "9:00-12:00"}, {"ma-": "9:00-12:00"},
            {"ma, pinksteren": "9:00-12:00"}, {"ma": "9:00-12:00", "uitleg": ["a", "b"]},
            {"ma": "9:00-12:00", "uitleg": {"a": "b"}}, {"ma": "9:00-12:00", "uitleg": ""}, {"ma": ["9:00-12:00"]},
        ],
    ),
    "uitzondering": (
        Uitzondering,
        [
            {"van": "2026-12-31", "tot": "2026-12-24", "tijden": "gesloten"}, {"van": "2026-12-24"},
            {"van": "2026-12-24", "tot": "2026-12-31", "tijden": "9-12"}, {"datum": "2026-12-24"},
            {"van": "2026-12-24", "tot": "2029-12-31", "tijden": "gesloten"},
        ],
    ),
    "telefoon": (
        Telefoonnummer,
        "030 123 45 6|030 123 45 678|0301234O67|bel ons|030-123 45 67 (Jan)|030 123 45 67 / 030 765 43 21|+32 2 123|"
        "06-1234567|0900|0800 12|14 030 1|112 of 0900 8844|1234567|+31 030 123 45 67|0031 30 123 45 67 8|٠٣٠١٢٣٤٥٦٧|"
        "030 123 45 67 toestel 3|tel: 030 123 45 67|info@hulp.example|https://hulp.example|+|00|000 000 00 00|"
        "+999999999999999999|116 11|14|088|0 3 0|030123456789012345678901234567890|(0)30 123 45 67|"
        "+31 (0)(0)(0)30 123 45 67|0031 (0)(0)30 123 45 67|X|tel ٠٣٠١٢٣٤٥٦٧|030 123\u200b 45 67|o30 123 45 67|"
        "toestel 12|030 123 45 67 Toestel 3|030 123 45 67 (2 lijnen)|(030) 123 45 67 (2 lijnen)|"
        "tel. +31 30 123 45 67|030123456789012|0301234567890123|"
        "0906 12|0909 123|7|030 123 +45 67|+31 99 123 45 67|+00 32 2 123 45 67|00 32 2 123 45 67".split("|"),
    ),
    "activiteit": (
        Activiteit,
        [
            {**KOFFIE, "tot": "9:00"}, {**KOFFIE, "vanaf": "2027-02-01", "tot_en_met": "2027-01-01"},
            {**KOFFIE, "dag": "dinsdags"}, {"naam": "Koffie"}, {**KOFFIE, "frequentie": "soms"},
            {**KOFFIE, "van": "12:00"}, {**KOFFIE, "vanaf": "2027-02-01", "tot_en_met": "2027-02-01"},
            {**KOFFIE, "dag": ["di", ["wo"]]},
        ],
    ),
    "spreekuur": (Spreekuur, [{**UREN, "bij": "school_de_wilg"}, {**UREN, "bij": "-"}, {**UREN, "bij": "école"}]),
}  # fmt: skip


def told(kind: Any, value: Any) -> Iterator[str]:
    """Give every refusal, with where it is; what is accepted says so."""
    try:
        found = TypeAdapter(Annotated[kind, None]).validate_python(value)
    except ValidationError as refused:
        for error in refused.errors(include_url=False):
            context = error.get("ctx", {})
            said = f"{error['msg']} | {context['tip']} [{context['code']}]" if "tip" in context else error["type"]
            yield f"    {'.'.join(map(str, error['loc']))}: {said}"
    else:
        yield f"    goed: {found}"


@pytest.mark.parametrize("name", GEVALLEN)
def test_what_is_said_of_a_value(name: str, golden: Callable[[str, Path], None]) -> None:
    kind, values = GEVALLEN[name]
    lines = [line for value in values for line in (f"{value!r}", *told(kind, value))]
    golden("\n".join(lines) + "\n", Path(__file__).parent / f"weigeringen/{name}.txt")
