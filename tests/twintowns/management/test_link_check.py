"""Links are asked whether they work, whatever the servers do."""

import socket
import ssl
import time
from threading import Event, Thread

import pytest
from django.core.management import call_command

from tests.shared.provby.making import make, make_place, make_relation
from twintowns.management.commands import check_links
from twintowns.models import LinkCheck, PlaceLink
from twintowns.staff.link_check import problem_of

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


def moved(to):
    return b"HTTP/1.1 302 Found\r\nLocation: " + to + b"\r\nContent-Length: 0\r\n\r\n"


# What is answered to which path, as bytes.
ANSWERS = {
    "/": OK,
    "/flyttad": moved(b"/"),
    "/relativ/": moved(b"../"),
    "/flyttad-med-kaka": moved("/å ä".encode()),
    "/%C3%A5%20%C3%A4": OK,
    "/borta": b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
    "/trasig": b"HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n",
    "/runt": moved(b"/runt"),
    "/fram": moved(b"/tillbaka"),
    "/tillbaka": moved(b"/fram"),
    "/utan-mal": b"HTTP/1.1 302 Found\r\n\r\n",
    "/till-fil": moved(b"file:///etc/passwd"),
    "/till-skript": moved(b"javascript:alert(1)"),
    "/till-trasig-port": moved(b"http://127.0.0.1:99999/"),
    "/till-trasig-ipv6": moved(b"http://[::1/"),
    "/statusrad": b"HEJ HOPP\r\n\r\n",
    "/binart": bytes(range(256)) * 20,
    "/tomt": b"",
    "/kod": b"HTTP/1.1 abc OK\r\n\r\n",
    "/minus": b"HTTP/1.1 -1 OK\r\n\r\n",
    "/huvuden": b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: a\r\n" % n for n in range(500)) + b"\r\n",
    "/lang-rad": b"HTTP/1.1 200 OK\r\nX: " + b"a" * 100_000 + b"\r\n\r\n",
    "/skrap": b"HTTP/1.1 200 OK\r\n\xff\xfe utan kolon\r\n: tom\r\nSet-Cookie: \x00=\x01; expires=aldrig\r\n\r\n",
    "/langd": b"HTTP/1.1 200 OK\r\nContent-Length: hej\r\n\r\n",
    "/bitar": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    "/fortsatt": b"HTTP/1.1 100 Continue\r\n\r\n" * 50,
}
ENDLESS = {
    "/utan-slut": OK.partition(b"Content")[0] + b"\r\n",
    "/flyttad-utan-slut": moved(b"/").partition(b"Content")[0] + b"\r\n",
}
DRIPS = {"/droppar": b"HTTP/1.1 200 OK\r\nX: "}


class Server:
    """Answers one connection after another with bytes, as a good server would or as none should."""

    def __init__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.stopped = Event()
        self.seen = []
        self.address = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while not self.stopped.is_set():
            try:
                connection, _peer = self.socket.accept()
            except OSError:
                return
            Thread(target=self.answer, args=[connection], daemon=True).start()

    def answer(self, connection):
        with connection:
            try:
                asked = connection.recv(65536)
                path = asked.decode("latin-1").split(" ")[1] if asked.count(b" ") > 1 else ""
                self.seen.append(path)
                if path == "/kaka":
                    back = moved(b"/kaka").replace(b"\r\n\r\n", b"\r\nSet-Cookie: prov=1\r\n\r\n")
                    connection.sendall(OK if b"prov=1" in asked else back)
                elif path in ENDLESS:
                    self.repeat(connection, ENDLESS[path], b"a" * 65536)
                elif path in DRIPS:
                    self.repeat(connection, DRIPS[path], b"a", pause=0.02)
                else:
                    connection.sendall(ANSWERS.get(path, b""))
            except OSError:
                pass  # who asked has left

    def repeat(self, connection, first, more, pause=0):
        connection.sendall(first)
        while not self.stopped.wait(pause):
            connection.sendall(more)

    def stop(self):
        self.stopped.set()
        self.socket.close()


@pytest.fixture
def server():
    running = Server()
    yield running
    running.stop()


def asked(server, path, **options):
    return problem_of(f"{server.address}{path}", **{"allowed": lambda host: True, "within": 5, **options})


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/flyttad",
        "/relativ/",
        "/flyttad-med-kaka",
        "/å ä",
        "/%C3%A5 ä",
        "/kaka",
        "/skrap",
        "/langd",
        "/bitar",
        "#å",
    ],
)
def test_what_works_is_not_called_dead(path, server):
    assert asked(server, path) == ""


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("/borta", "svarar med fel 404"),
        ("/trasig", "svarar med fel 500"),
        ("/utan-mal", "svarar med fel 302"),
        ("/runt", "leder från adress till adress utan slut"),
        ("/fram", "leder från adress till adress utan slut"),
        ("/till-fil", "inte en webbadress"),
        ("/till-skript", "inte en webbadress"),
        ("/till-trasig-port", "inte en webbadress"),
        ("/till-trasig-ipv6", "svarar inte"),
        *(
            (path, "svarar inte")
            for path in (
                "/statusrad",
                "/binart",
                "/tomt",
                "/kod",
                "/minus",
                "/huvuden",
                "/lang-rad",
                "/fortsatt",
            )
        ),
    ],
)
def test_nonsense_is_told_of_in_a_few_words(path, problem, server):
    assert asked(server, path) == problem


def test_an_endless_body_is_not_read(server):
    before = time.monotonic()
    assert [asked(server, path) for path in ENDLESS] == ["", ""]
    assert time.monotonic() - before < 5


def test_who_drips_the_answer_is_left(server):
    assert asked(server, "/droppar", within=0.3) == "svarar inte"


def test_a_server_without_tls_is_told_of(server):
    assert (
        problem_of(server.address.replace("http:", "https:"), allowed=lambda host: True, within=5)
        == "svarar inte"
    )


def test_an_invalid_certificate_is_told_of(server, monkeypatch):
    def refuse(*args, **kwargs):
        raise ssl.SSLCertVerificationError(1, "certificate verify failed")

    monkeypatch.setattr(ssl.SSLContext, "wrap_socket", refuse)
    secure = server.address.replace("http:", "https:")
    assert problem_of(secure, allowed=lambda host: True, within=5) == "har inget giltigt certifikat"


def test_an_unforeseen_fault_is_no_end(server):
    def fault(host):
        raise RuntimeError(host)

    assert asked(server, "/", allowed=fault) == "svarar inte"


def test_a_link_never_reaches_this_machine(server):
    assert problem_of(f"{server.address}/") == "adressen finns inte"
    assert problem_of("file:///etc/passwd") == "inte en webbadress"
    assert problem_of("http://[::1/") == "inte en webbadress"
    assert asked(server, "/flyttad", allowed=_once()) == "adressen finns inte"
    assert server.seen == ["/flyttad"]


def _once():
    """Allows the first host alone."""
    answers = iter([True, False])
    return lambda host: next(answers)


@pytest.mark.django_db
def test_one_bad_server_does_not_end_the_check(provby, server, monkeypatch, capsys):
    place = make_place("Provstad", "FI")
    make_relation(provby.municipality, place)
    for path in ("/statusrad", "/runt", "/borta", "/"):
        make(PlaceLink, place=place, url=f"{server.address}{path}")
    PlaceLink.objects.bulk_create([PlaceLink(place=place, url="http://[::1/trasig")])
    monkeypatch.setattr(check_links, "PAUSE", 0)
    monkeypatch.setattr(
        "twintowns.management.commands.check_links.problem_of",
        lambda url: problem_of(url, allowed=lambda host: True, within=5),
    )
    call_command("check_links")
    works = {check.url.removeprefix(server.address) for check in LinkCheck.objects.filter(problem="")}
    assert works == {"/"}
    assert LinkCheck.objects.count() == 5
    assert "5 länkar, varav 4 inte fungerar" in capsys.readouterr().out
