"""Runs a program within a time limit and says how long a processor worked for it.

    python clock.py PROGRAM ARGUMENTS...      prints the seconds

Where the system counts them, seconds are those of the processor, whatever else the machine is doing; elsewhere they are
those of the clock.
"""

import subprocess
import sys
import time

try:
    import resource
except ImportError:
    resource = None

LIMIT_SECONDS = 600


def _now() -> float:
    if resource is None:
        return time.perf_counter()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run(command: list[str], limit: float = LIMIT_SECONDS) -> tuple[float, subprocess.CompletedProcess[str]]:
    """Seconds, and the program when it has ended; it is killed and `TimeoutExpired` raised when it takes too long."""
    start = _now()
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", timeout=limit, check=False
    )
    return _now() - start, done


def main() -> int:
    """The command line."""
    if len(sys.argv) < 2:
        sys.exit("clock: which program?")
    try:
        seconds, done = run(sys.argv[1:])
    except (OSError, subprocess.TimeoutExpired) as error:
        sys.exit(f"clock: {error}")
    sys.stderr.write(done.stderr)
    print(f"{seconds:.4f}")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
