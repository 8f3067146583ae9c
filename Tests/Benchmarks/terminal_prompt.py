"""A program at its prompt in a real pseudo-terminal."""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time


def use_home(home: str) -> None:
    """Lets programs find no settings or history but those below a folder."""
    os.environ["HOME"] = home
    for variable in ["XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "NO_COLOR"]:
        os.environ.pop(variable, None)


class Prompt:
    """A program in a terminal of 80 columns and 24 rows."""

    def __init__(self, command: list[str], folder: str):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.environ["TERM"] = "xterm-256color"
            os.execvp(command[0], command)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def key(self, typed: bytes, quiet: float = 0.12) -> float:
        """Seconds from a key to the last byte that follows before it is quiet."""
        start = last = time.perf_counter()
        os.write(self.terminal, typed)
        while select.select([self.terminal], [], [], quiet)[0]:
            drawn = os.read(self.terminal, 65536)
            # fish asks what the terminal is before it draws.
            if b"\x1b[c" in drawn or b"\x1b[0c" in drawn:
                os.write(self.terminal, b"\x1b[?62;c")
            last = time.perf_counter()
        return last - start

    def until(self, shown: bytes, typed: bytes = b"") -> tuple[float, bytes]:
        """Seconds from a key until a text is shown, and all that was drawn by then."""
        start = time.perf_counter()
        os.write(self.terminal, typed)
        drawn = b""
        while shown not in drawn:
            drawn += os.read(self.terminal, 65536)
        return time.perf_counter() - start, drawn

    def close(self) -> None:
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.terminal)
