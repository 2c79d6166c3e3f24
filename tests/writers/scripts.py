"""A dossier with names and quotations in many scripts, for what must print them."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.dossier import Dossier
from briefing.model.review import ACCEPTED
from tests.paper.talks import ACTORS, EVENTS, QUOTED, on, reviewed

NAMES = (
    "محمد بن سلمان آل سعود",
    "בנימין נתניהו",
    "नरेन्द्र मोदी",
    "习近平",
    "岸田文雄（きしだ ふみお）",
    "김정은",
    "Володимир Зеленський",
    "Κυριάκος Μητσοτάκης",
    "Սերժ Սարգսյան",
    "საქართველოს მთავრობა",
)
QUOTATIONS = (
    (
        "ar",
        "قال الوزير إن المحادثات «كانت بنّاءة» وستُستأنف في 24 نوفمبر 2025 بحضور Anna Keller، وأضاف أن الوفد لن يوقّع.",
    ),
    ("he", "השר אמר: ”השיחות (הסיבוב ה-2) יימשכו ב-24 בנובמבר“, ולא מסר פרטים נוספים על 15% מן הסעיפים."),
    ("hi", "मंत्री ने कहा कि बातचीत “रचनात्मक” रही और अगला दौर 24 नवंबर को होगा; श्रीलंका के प्रतिनिधि भी उपस्थित थे।"),
    (
        "zh",
        "外交部发言人表示，双方就停火安排进行了“坦诚而富有建设性的”会谈，并同意于十一月二十四日在湖滨酒店继续磋商，届时将讨论交换被扣押人员的具体步骤。",
    ),
    ("ja", "報道官は、協議は「建設的だった」と述べ、次回は十一月二十四日に開かれる予定だと明らかにした。"),
    ("ko", "대변인은 회담이 ‘건설적’이었으며 다음 회의는 11월 24일에 열릴 것이라고 말했다."),
    ("ru", "Министр заявил, что переговоры были конструктивными и продолжатся 24 ноября."),
    ("el", "Ο υπουργός δήλωσε ότι οι συνομιλίες ήταν εποικοδομητικές."),
)


def many_scripts() -> Dossier:
    """Every name is an actor and in the title of an event; every quotation is one of the paper's."""
    actors = [replace(ACTORS[0], id=f"w{n}", name=name, review=ACCEPTED) for n, name in enumerate(NAMES)]
    events = [
        replace(
            EVENTS[0], id=f"v{n}", title=f"{name} met envoy {n} (“{name}”)", when=on(2025, 11, n + 1), review=ACCEPTED
        )
        for n, name in enumerate(NAMES)
    ]
    said = [
        replace(QUOTED, id=f"u{n}", content=replace(QUOTED.content, exact=words), speaker_id=f"w{n}", review=ACCEPTED)
        for n, (_, words) in enumerate(QUOTATIONS)
    ]
    return reviewed().put(*actors, *events, *said)
