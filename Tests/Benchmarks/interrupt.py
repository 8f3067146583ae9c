"""Times Ctrl-C while a command reads and scores a whole library: from the key to the next prompt.

    interrupt.py RUNS PROGRAM FOLDER
"""
import os
import statistics
import sys
import tempfile
import time

from terminal_prompt import Prompt, use_home

runs, program, folder = int(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3]
with tempfile.TemporaryDirectory() as home:
    use_home(home)
    prompt = Prompt([program, "-w", folder], folder)
    prompt.until(b"generated> ")
    times: list[float] = []
    missed = 0
    for run in range(runs):
        # A file that was saved since makes the command read all of them.
        os.utime(f"{folder}/assets/shelf-0/asset-0.md")
        prompt.key(b"", 0.3)
        os.write(prompt.terminal, b"gaps\r")
        time.sleep(0.05 + 0.05 * (run % 8))
        # What the line itself has drawn so far.
        prompt.key(b"", 0)
        seconds, drawn = prompt.until(b"generated> ", b"\x03")
        if b"Stopped." in drawn:
            times.append(seconds * 1000)
        else:
            missed += 1
    prompt.close()
print(f"Ctrl-C during gaps in {folder}: median {statistics.median(times):.1f} ms,"
      f" max {max(times):.1f} ms, {len(times)} runs, {missed} ended before it")
