"""Times programs from their start to their first prompt in a real pseudo-terminal.

    first_prompt.py RUNS 'PROMPT=COMMAND' ...

The programs run in turn, A B A B ..., so that a drifting machine touches all alike.
"""
import os
import pty
import shlex
import signal
import statistics
import sys
import time


def seconds_to_prompt(prompt: bytes, command: list[str]) -> float:
    start = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execvp(command[0], command)
    seen = b""
    while prompt not in seen:
        seen += os.read(terminal, 4096)
    elapsed = time.perf_counter() - start
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    os.close(terminal)
    return elapsed


runs = int(sys.argv[1])
programs = [argument.split("=", 1) for argument in sys.argv[2:]]
times: dict[str, list[float]] = {command: [] for _, command in programs}
for _ in range(runs):
    for prompt, command in programs:
        times[command].append(seconds_to_prompt(prompt.encode(), shlex.split(command)))
first = statistics.median(times[programs[0][1]])
for prompt, command in programs:
    median = statistics.median(times[command])
    print(f"first prompt of {os.path.basename(shlex.split(command)[0])}: {median * 1000:.1f} ms"
          f" (ratio of the first to it {first / median:.2f})")
