"""How many pages the site serves in a second, held against a trivial Django view that is loaded in the same run.

`make bench` calls it; docs/performance.md tells the method and keeps the figures. Addresses may be named:
`bench/serving.py '/sok/?q=Kerava'`.
"""

import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

WORKERS, CONNECTIONS = 2, 16
ROUNDS, SECONDS = 5, 4
PAGES = [
    "/trollhattan/vanorter/tempe/",
    "/trollhattan/vanorter/?country=FI&status=replaced",
    "/",
    "/sok/?q=Kerava",
]
WARM = 8  # answers that are not measured
START = 60  # seconds that gunicorn may take
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Load:
    """What one round gave."""

    per_second: float
    milliseconds: float  # of processor, in the workers, for each answer


class Server:
    """gunicorn with sync workers for an application, on a port of its own."""

    def __init__(self, application, folder):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        command = [sys.executable, "-m", "gunicorn", application, "--bind", f"127.0.0.1:{self.port}"]
        command += ["--worker-class", "sync", "--workers", str(WORKERS), "--log-level", "warning"]
        self.process = subprocess.Popen([*command, "--no-control-socket"], cwd=folder)

    def wait(self):
        """Until it answers."""
        for _try in range(START * 10):
            if self.process.poll() is not None:
                sys.exit("gunicorn did not start; what it says stands above.")
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.1)
        sys.exit(f"gunicorn did not answer within {START} seconds.")

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def processor(self):
        """Seconds of processor that its workers have used, as Linux counts them."""
        pid = self.process.pid
        workers = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        fields = [Path(f"/proc/{worker}/stat").read_text().rpartition(")")[2].split() for worker in workers]
        return sum(int(field[11]) + int(field[12]) for field in fields) / os.sysconf("SC_CLK_TCK")

    def address(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    def ask(self, path, times):
        for _time in range(times):
            with urlopen(self.address(path), timeout=START) as answer:
                answer.read()

    def load(self, path):
        """One round. What wrk had asked when its time was up is answered all the same, before the next begins."""
        before = self.processor()
        command = ["wrk", "--threads", "1", "--connections", str(CONNECTIONS), "--timeout", f"{START}s"]
        command += ["--duration", f"{SECONDS}s", self.address(path)]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        answers = int(re.search(r"(\d+) requests in", said)[1])
        if not answers or "Non-2xx" in said:
            sys.exit(f"{path} gave no pages:\n{said}")
        self.ask(path, WORKERS)
        used, asked = self.processor() - before, answers + CONNECTIONS + WORKERS
        return Load(float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]), used * 1000 / asked)


@contextmanager
def serving(application, folder=ROOT):
    server = Server(application, folder)
    try:
        server.wait()
        yield server
    finally:
        server.stop()


def measure(site, trivial, pages):
    """[(page, what it gave, its share of the trivial view)], medians of rounds in which the two take turns."""
    for page in pages:
        site.ask(page, WARM)  # the first answers of each worker load code, templates and translations
    for page in pages:
        rounds = [(trivial.load("/"), site.load(page)) for _round in range(ROUNDS)]
        yield page, *(_median(loads) for loads in zip(*rounds, strict=True))


def _median(loads):
    return Load(
        statistics.median(load.per_second for load in loads),
        statistics.median(load.milliseconds for load in loads),
    )


def main(pages):
    if not shutil.which("wrk"):
        print("wrk is not here: install the package wrk to measure how many pages are served in a second.")
        return
    with serving("trivial", ROOT / "bench") as trivial, serving("twintowns.wsgi") as site:
        print(f"{'a second':>9} {'trivial':>9} {'share':>7} {'ms':>7} {'trivial':>8} {'share':>7}  page")
        for page, least, found in measure(site, trivial, pages):
            share, of_processor = found.per_second / least.per_second, least.milliseconds / found.milliseconds
            print(
                f"{found.per_second:9.1f} {least.per_second:9.1f} {share:7.4f}"
                f" {found.milliseconds:7.2f} {least.milliseconds:8.3f} {of_processor:7.4f}  {page}"
            )


if __name__ == "__main__":
    main(sys.argv[1:] or PAGES)
