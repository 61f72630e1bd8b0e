"""Which texts look like the name of a person. In: a text or the part of a mail address before the @. Out: yes or no.

Names of people can't be told from names of organisations by rule, so a short list of common first names decides,
together with initials and titles. Names that are also ordinary words or names of buildings (Roos, Linde, Iris) are left
out: a warning that is often wrong is not read.
"""

import re

VOORNAMEN = frozenset(
    """
    aad abdel abdullah adriaan ahmed aicha aisha albert aleksandra alex alexander ali amina amir andre andrea
    andrzej angela anita anja anke anna anne anneke annelies annemarie annemiek annette annie anouk ans antoinette
    anton arie arjan arjen arnold arthur astrid ayse bart bas bastiaan bert bianca bilal bjorn bram brigitte carla
    carlijn carolien caroline cees chantal charlotte christel christiaan christina claudia coen conny cor cornelis
    corrie daan daniel danielle david debbie denise dennis diana dick dirk dorien edith edwin elena eline elisabeth
    ellen elly els elsbeth emine emma emre erica erik ernst esmee esther eva evelien fatima fatma femke fleur floor
    floris frank frans fred frederik frits gea geert gerard gerda gerrit gert gijs greet guus hanna hannah hanneke
    hannie hans harm harrie harry hasan hassan heidi heleen helga henk henny herman hester hilde hugo huub ibrahim
    ilse ineke inge ingrid irene irma isabel ivo jaap jacob jacqueline jacques jan janine janneke jannie jantine
    jasper jelle jeroen jessica joanna job johan johanna john joke jolanda joop joost joris jos jose josephine
    judith julia jurgen karel karen karim karin kees kevin khadija kim klaas koen koos krzysztof lars laura leila
    lennart leo leonie lia lieke lies lisa lisette loes lotte louis lucas luuk maaike maarten machteld magda mahmoud
    manon marc marcel margriet maria marian marianne marie marieke mariette marijke marijn mariska marjan marjolein mark
    marleen marloes martijn martin martine maurice mehmet menno merve michael michel michelle miranda mirjam mohamed
    mohammed moniek monique mustafa nadia naima nancy natasja nicole niels nienke nina noor olga omar onno oscar
    patricia patrick paul paula peter petra pien pieter pim piotr rachid ralf ramon remco rene renske rianne richard
    rik rob robbert robert robin roel roelof rogier roland rolf ron ronald rosa ruben rudolf ruud sabine said
    samantha samir samira sander sandra sanne sara sarah saskia sebastiaan selma serkan shirley sigrid silvia simone
    sjoerd sofie sophie stef stefan stephanie steven stijn suzanne sven svetlana sylvia tamara tanja tessa theo
    thijs thomas tim tineke tom toon trudy truus ursula valerie vera victor vincent wendy wesley wietske willem
    willemijn wilma wim wouter yasmin yasmina youssef yusuf yvette yvonne zeynep zoltan
    """.split()
)

_TUSSENVOEGSEL = "van|de|der|den|het|'t|ter|ten|te|el|al|ben|vd|v|d|la|von|du"
_NOT_A_FAMILY_NAME = frozenset(
    "consult consultatie loket info informatie team zorg hulp mail post care health learning opvang coach coaching "
    "punt bank balie noord oost zuid west centrum wijk".split()
)
_INITIALS = re.compile(rf"(?:[a-z]\.){{1,4}}(?:(?:{_TUSSENVOEGSEL})[._-]?){{0,3}}([a-z][a-z-]{{2,}})")
_TITLE = re.compile(
    r"\b(?:dhr|mw|mevr|mej|mevrouw|meneer|mijnheer|de heer|drs|ir|ing|dr|prof|mr)\b\.?\s+(?:[A-ZÀ-Ž]\.?\s?)*"
    rf"(?:(?:{_TUSSENVOEGSEL})\s+)*[A-ZÀ-Ž]",
)
_TITLE_FIRST = re.compile(r"^(?:Dhr|Mw|Mevr|Mevrouw|Meneer|De heer|Drs|Ir|Ing|Dr|Prof|Mr)\b\.?\s+\S")
_INITIAL_NAME = re.compile(rf"(?<![\w.])(?:[A-ZÀ-Ž]\.\s?){{1,4}}(?:(?:{_TUSSENVOEGSEL})\s+)*[A-ZÀ-Ž][a-zà-ž]{{2,}}")
_WITH_TUSSENVOEGSEL = re.compile(
    r"(?:[A-ZÀ-Ž][a-zà-ž]+[ -]){1,2}(?:(?:van|de|der|den|ter|ten|el|van de|van der|van den|van 't)\s)[A-ZÀ-Ž][a-zà-ž]+"
)
_ROLE = re.compile(
    r"redacti|team|medewerk|co[oö]rdinat|loket|huis|centr|sticht|verenig|gemeent|beheer|bestuur|afdeling|groep|dienst"
    r"|punt|bureau|praktijk|consul|adviseur|leider|werk|vrijwillig|secretar|voorzitter|manager|hoofd|arts|zorg|hulp"
    r"|contact|balie|kantoor|school|kerk|bibliothe|wijk|buurt|stad|dorp|raad|commissie|redakti|planning|directi",
    re.IGNORECASE,
)
_BUILDING = frozenset("sint st st. huize stichting villa huis hof kerk school centrum zaal praktijk".split())
_WORD = re.compile(r"[\wÀ-ž'’.-]+")


def is_personal_mailbox(local: str) -> bool:
    """True when what stands before the @ looks like somebody's name: ``j.jansen``, ``samira``, ``jan.de.vries``."""
    plain = local.casefold()
    initials = _INITIALS.fullmatch(plain)
    if initials:
        return initials[1] not in _NOT_A_FAMILY_NAME
    parts = [part for part in re.split(r"[._-]+", re.sub(r"\d+$", "", plain)) if part]
    if not parts or parts[0] not in VOORNAMEN:
        return False
    return len(parts) == 1 or parts[1] not in _NOT_A_FAMILY_NAME


def is_personal_name(text: str) -> bool:
    """True when a role looks like the name of a person: ``Jan de Vries``, ``mw. Jansen``, ``redactie (Samira)``."""
    if _TITLE.search(text) or _TITLE_FIRST.search(text) or _INITIAL_NAME.search(text):
        return True
    if _WITH_TUSSENVOEGSEL.fullmatch(text) and not _ROLE.search(text):
        return True
    words = _WORD.findall(text)
    return any(_is_first_name(words, position) for position in range(len(words)))


def _is_first_name(words: list[str], position: int) -> bool:
    word = words[position]
    parts = word.casefold().strip(".'’").split("-")
    if not (word[0].isupper() or len(words) == 1) or not VOORNAMEN.issuperset(parts):
        return False
    return position == 0 or words[position - 1].casefold() not in _BUILDING
