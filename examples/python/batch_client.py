"""A client of `intertwiner batch`: questions and answers as Python values, from one process.

    python3 batch_client.py ./intertwiner
"""
import json
import subprocess
import sys


class Refused(Exception):
    """What was looked at, what was found, what would do, and what to try; kind tells why."""

    def __init__(self, what="", got="", expected="", hint="", kind="", **_):
        super().__init__(f"{what}: got {got}; expected {expected}" + (f" ({hint})" if hint else ""))
        self.what, self.got, self.expected, self.hint, self.kind = what, got, expected, hint, kind


class Intertwiner:
    def __init__(self, *command):
        self._command, self._id = [*(command or ["./intertwiner"]), "batch"], 0

    def __enter__(self):
        self._process = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
        return self

    def __exit__(self, *_):
        self._process.communicate()

    def ask(self, command, **fields):
        self._id += 1
        print(json.dumps({"id": self._id, "command": command, **fields}), file=self._process.stdin, flush=True)
        line = self._process.stdout.readline()
        if not line:
            raise EOFError(f"the process ended with exit code {self._process.wait()}")
        reply = json.loads(line)
        if "error" in reply:
            raise Refused(**reply["error"])
        return reply["result"]


if __name__ == "__main__":
    with Intertwiner(*sys.argv[1:]) as intertwiner:
        print([row["degree"] for row in intertwiner.ask("chartable", group="A5")["irreps"]])
        maps = intertwiner.ask("kernels", group="D4", space="R2", maxDegree=2, **{"in": "regular", "out": "vector"})
        print(maps["dimsByDegree"])
        try:
            intertwiner.ask("group", group="D0")
        except Refused as refused:
            print(f"what: {refused.what}\ngot: {refused.got}\nexpected: {refused.expected}")
