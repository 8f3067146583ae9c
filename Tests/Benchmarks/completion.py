"""Times keys at a prompt, from the key to the last byte drawn for it.

    completion.py RUNS PROGRAM FOLDER

FOLDER is a library as the generator writes it. Beside it, fish completes the same ids as file names.
"""
import os
import shutil
import sys
import tempfile

from terminal_prompt import Prompt, use_home

# Closes the list and empties the line.
LEAVE = b"\x07\x15"


def figures(name: str, seconds: list[float]) -> None:
    milliseconds = sorted(second * 1000 for second in seconds)
    p95 = milliseconds[min(len(milliseconds) - 1, len(milliseconds) * 95 // 100)]
    print(f"  {name:44} p50 {milliseconds[len(milliseconds) // 2]:6.1f}  p95 {p95:6.1f}"
          f"  max {milliseconds[-1]:6.1f} ms, {len(milliseconds)} keys", flush=True)


def measure(prompt: Prompt, line: str, runs: int, name: str) -> None:
    """The keys of a line one by one, then Tab, over and over."""
    typed: list[float] = []
    tabs: list[float] = []
    for _ in range(runs):
        typed += [prompt.key(character.encode(), 0.06) for character in line]
        tabs.append(prompt.key(b"\t"))
        prompt.key(LEAVE)
    figures(f"{name}{line!r}, each key", typed)
    figures(f"{name}{line!r}, Tab", tabs)


runs, program, folder = int(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3]
print(f"completion in {folder}:", flush=True)
with tempfile.TemporaryDirectory() as home:
    use_home(home)
    own = Prompt([program, "-w", folder], folder)
    own.key(b"", 5)
    for line in [
        "assets persona:", "asset show a", "asset show renewal", "explain 4711", "campaign add X ",
    ]:
        measure(own, line, runs, "")
    own.close()
    ids = tempfile.mkdtemp(dir=home)
    for shelf in sorted(os.listdir(f"{folder}/assets")):
        for name in os.listdir(f"{folder}/assets/{shelf}"):
            open(f"{ids}/{name}", "w").close()
    if shutil.which("fish"):
        fish = Prompt(["fish", "--private", "--no-config"], ids)
        fish.key(b"", 3)
        for line in ["cat a", "cat 4711"]:
            measure(fish, line, runs, "fish ")
        fish.close()
    else:
        print("  fish: skipped, it is missing")
