from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from briefing.language.analyzer import NameKind, NameSpan, ReadSentence, Word
from briefing.language.encoder.words import words
from briefing.language.providers.endpoint import Endpoint, EndpointError, address_of, asked
from briefing.model.source import Block, BlockKind, SourceText
from briefing.model.span import Span

TEXT = "Ana Ruiz met the Harbour  Board in Port Larsen."


class Syntax:
    """One sentence, in which another model sees a place."""

    id, version = "told", "1"

    def read(self, text: SourceText) -> tuple[ReadSentence, ...]:
        span = text.blocks[0].span
        start = text.text.index("Port")
        name = NameSpan(Span(start, start + 11), NameKind.PLACE, 0.9)
        return (ReadSentence(span, 0, tuple(Word(one) for one in words(text.text, span)), (name,)),)


def read(answer: object) -> list[tuple[str, NameKind]]:
    def ask(_: str) -> bytes:
        if answer is None:
            raise EndpointError("gave no answer")
        return json.dumps(answer).encode()

    text = SourceText(TEXT, (Block(Span(0, len(TEXT)), BlockKind.PARAGRAPH),), "test/1", "text/plain")
    (sentence,) = Endpoint("http://127.0.0.1/v1#m", ask, Syntax()).read(text)
    return [(name.span.of(TEXT), name.kind) for name in sentence.names]


def test_names_are_found_where_they_stand_in_the_text():
    told = {"names": [{"text": "Ana Ruiz", "kind": "person"}, {"text": "Harbour Board", "kind": "organisation"}]}
    assert read(told) == [("Ana Ruiz", NameKind.PERSON), ("Harbour  Board", NameKind.ORGANISATION)]


@pytest.mark.parametrize("text", ["Tom Bell", "na Ruiz", "ana ruiz", "", "Ana Ruiz met someone"])
def test_what_does_not_stand_in_the_text_is_dropped(text):
    assert read({"names": [{"text": text, "kind": "person"}]}) == []


def test_of_names_within_each_other_the_longest_counts():
    told = {"names": [{"text": "Ruiz", "kind": "place"}, {"text": "Ana Ruiz", "kind": "person"}]}
    assert read(told) == [("Ana Ruiz", NameKind.PERSON)]


@pytest.mark.parametrize("answer", [None, [], {"names": "none"}, {"orders": 1}])
def test_without_an_answer_the_other_analyzer_is_believed(answer):
    assert read(answer) == [("Port Larsen", NameKind.PLACE)]


def test_it_says_how_often_there_was_no_answer():
    def ask(_: str) -> bytes:
        raise EndpointError("gave no answer")

    text = SourceText(TEXT, (Block(Span(0, len(TEXT)), BlockKind.PARAGRAPH),), "test/1", "text/plain")
    endpoint = Endpoint("http://127.0.0.1/v1#m", ask, Syntax())
    assert endpoint.version == "on told 1"
    endpoint.read(text)
    assert endpoint.version == "on told 1, which alone read 1 blocks"


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/v1#m",
        "https://127.0.0.1/v1#m",
        "http://10.0.0.1:80/v1#m",
        "http://127.0.0.1.example.com/v1#m",
        "http://user@127.0.0.1/v1#m",
        "http://127.0.0.1:99999/v1#m",
        "http:///v1#m",
        "file:///etc/passwd",
    ],
)
def test_only_this_computer_is_asked(url):
    with pytest.raises(EndpointError):
        address_of(url)


def test_this_computer_has_several_names():
    assert {address_of(f"http://{host}:8080/v1#m").host for host in ("localhost", "127.0.0.1", "[::1]")} == {
        "127.0.0.1",
        "::1",
    }


@pytest.fixture
def served():
    """A model's server on this computer, which answers with what `answer` holds."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            server.asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status, body = server.answer
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_words_go_to_the_model_and_its_content_comes_back(served):
    served.answer = (200, json.dumps({"choices": [{"message": {"content": '{"names": []}'}}]}).encode())
    address = address_of(f"http://127.0.0.1:{served.server_port}/v1#small")
    assert asked(address, "Ana Ruiz left.", 10) == b'{"names": []}'
    assert served.asked["model"] == "small"
    assert served.asked["messages"][1]["content"] == "Ana Ruiz left."


@pytest.mark.parametrize("answer", [(500, b""), (302, b""), (200, b"nonsense"), (200, b'{"choices": []}')])
def test_an_answer_that_is_none_is_an_error(served, answer):
    served.answer = answer
    with pytest.raises(EndpointError):
        asked(address_of(f"http://127.0.0.1:{served.server_port}/v1#small"), "Ana Ruiz left.", 10)


def test_nobody_listening_is_an_error(served):
    port = served.server_port
    served.server_close()
    with pytest.raises(EndpointError):
        asked(address_of(f"http://127.0.0.1:{port}/v1#small"), "Ana Ruiz left.", 2)
